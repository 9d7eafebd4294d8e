package io.m2mconsole.environments;

import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds an environment's pool and APIs in its stack or configuration, and asks AWS about each. */
@Component
class Discovery {

    private final AwsStacks stacks;
    private final AwsPools pools;
    private final AwsStages stages;
    private final AwsTrust trust;
    private final Endpoints endpoints;

    Discovery(AwsStacks stacks, AwsPools pools, AwsStages stages, AwsTrust trust, Endpoints endpoints) {
        this.stacks = stacks;
        this.pools = pools;
        this.stages = stages;
        this.trust = trust;
        this.endpoints = endpoints;
    }

    Environment discover(ConfiguredEnvironment environment) {
        var target = environment.target();
        var content = environment
                .stackName()
                .map(stack -> stacks.content(target, stack))
                .orElse(new StackContent(List.of(), List.of()));
        var pool = pools.describe(target, pool(environment, content));
        var apis = apis(environment, content, pool.id()).stream()
                .flatMap(api -> stages.of(target, api.api()).stream()
                        .filter(stage -> api.stage().stream().allMatch(stage.stage()::equals)))
                .toList();
        return new Environment(
                environment.id(),
                target,
                pool.id(),
                pool.name(),
                endpoints.of(target, pool, environment.domain()),
                apis,
                environment.stackName().orElse(null),
                environment.secretPrefix(),
                environment.guarded(),
                environment.predictedDenialsUnticked(),
                environment.sandbox(),
                environment.rules());
    }

    /** The stack's and the configured ones; without any configured, also whichever trust the pool. */
    private List<ConfiguredApi> apis(ConfiguredEnvironment environment, StackContent content, PoolId pool) {
        var configured = environment.apis();
        var stacks = content.apis();
        if (configured.isEmpty()) {
            return Stream.concat(stacks.stream(), trust.trusting(environment.target(), pool, stacks).stream())
                    .map(api -> new ConfiguredApi(api, Optional.empty()))
                    .toList();
        }
        var named = configured.stream().map(ConfiguredApi::api).toList();
        return Stream.concat(
                        stacks.stream()
                                .filter(api -> !named.contains(api))
                                .map(api -> new ConfiguredApi(api, Optional.empty())),
                        configured.stream())
                .toList();
    }

    private static PoolId pool(ConfiguredEnvironment environment, StackContent content) {
        return environment.pool().or(() -> only(content.pools())).orElseThrow(() -> {
            var stack = environment.stackName().orElse("");
            var key = "console.environments." + environment.id() + ".pool";
            return new RemoteFailure(
                    content.pools().isEmpty()
                            ? Problem.of(
                                    Kind.NOT_FOUND,
                                    "The stack " + stack + " has no user pool.",
                                    "Name another stack, or set " + key + ".")
                            : Problem.of(
                                    Kind.CONFLICT,
                                    "The stack " + stack + " has "
                                            + content.pools().size() + " user pools.",
                                    "Say which one it is: set " + key + "."));
        });
    }

    private static Optional<PoolId> only(List<PoolId> pools) {
        return pools.size() == 1 ? Optional.of(pools.getFirst()) : Optional.empty();
    }
}
