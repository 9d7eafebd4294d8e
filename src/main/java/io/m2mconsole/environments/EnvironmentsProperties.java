package io.m2mconsole.environments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The environments, below {@code console.}.
 *
 * @param environments by id, such as {@code console.environments.prod.stack-name}
 * @param rediscoverAfter how long what was discovered is used before AWS is asked again
 */
@ConfigurationProperties("console")
record EnvironmentsProperties(
        @DefaultValue Map<String, Settings> environments,
        @DefaultValue("5m") Duration rediscoverAfter) {

    /**
     * One environment. Texts are read later, so that a mistake in one does not stop the others.
     *
     * @param region its region; empty for {@code AWS_REGION}
     * @param endpoint an AWS-compatible endpoint; empty for {@code AWS_ENDPOINT_URL}, else AWS
     * @param stackName the CloudFormation stack to discover pool and APIs from; empty where both are named here
     * @param pool the user pool's id; empty to take the stack's
     * @param apis ids of REST or HTTP APIs, in addition to the stack's; empty to search all of the account and region for
     *     authorizers that trust the pool
     * @param secretPrefix where its clients' secrets lie; empty for {@code m2m/<id>}
     * @param guarded whether it is protected ({@code protected} is a word of Java's)
     * @param predictedDenialsUnticked whether unsafe requests that are predicted denied may be sent without being ticked
     * @param sandbox whether it is the embedded sandbox
     * @param describesPerSecond how many app clients are described a second; absent for half of AWS's 5, or without a
     *     brake where an endpoint is named
     */
    record Settings(
            @DefaultValue("") String region,
            @DefaultValue("") String endpoint,
            @DefaultValue("") String stackName,
            @DefaultValue("") String pool,
            @DefaultValue List<String> apis,
            @DefaultValue("") String secretPrefix,

            @org.springframework.boot.context.properties.bind.Name("protected") @DefaultValue("false")
            boolean guarded,

            @DefaultValue("false") boolean predictedDenialsUnticked,
            @DefaultValue("false") boolean sandbox,
            @Nullable Double describesPerSecond) {}
}
