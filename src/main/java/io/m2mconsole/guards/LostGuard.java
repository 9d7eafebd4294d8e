package io.m2mconsole.guards;

import io.m2mconsole.apis.ApiMethod;
import java.time.Instant;

/**
 * A deployed method whose authorizer is gone, though nobody said that it may be.
 *
 * @param believed the method as it was while it had one
 * @param deployed the method as it answers now
 * @param seen when the authorizer was last seen
 */
public record LostGuard(ApiMethod believed, ApiMethod deployed, Instant seen) {}
