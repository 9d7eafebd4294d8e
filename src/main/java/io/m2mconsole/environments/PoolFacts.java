package io.m2mconsole.environments;

import io.m2mconsole.shared.PoolId;
import java.util.Optional;

/**
 * What DescribeUserPool says.
 *
 * @param domain the prefix of its Cognito domain
 * @param customDomain its own domain's full host name
 */
public record PoolFacts(PoolId id, String name, Optional<String> domain, Optional<String> customDomain) {}
