package io.m2mconsole.scopes;

import io.m2mconsole.shared.ScopeName;

/** A scope that a resource server defines. */
public record Scope(ScopeName name, String description) {}
