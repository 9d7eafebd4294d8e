package io.m2mconsole.sandbox.cloudformation;

import java.util.Optional;

/** One output of a stack. */
record Output(String key, String value, Optional<String> description, Optional<String> export) {}
