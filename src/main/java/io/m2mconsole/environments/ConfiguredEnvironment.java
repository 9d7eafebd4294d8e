package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.PoolId;
import java.util.List;
import java.util.Optional;

/** An environment as configured, checked, before anything of it is discovered. */
record ConfiguredEnvironment(
        EnvironmentId id,
        AwsTarget target,
        Optional<String> stackName,
        Optional<PoolId> pool,
        Optional<String> domain,
        List<ConfiguredApi> apis,
        String secretPrefix,
        boolean guarded,
        boolean predictedDenialsUnticked,
        boolean sandbox,
        double describesPerSecond,
        Rules rules) {
    ConfiguredEnvironment {
        apis = List.copyOf(apis);
    }
}
