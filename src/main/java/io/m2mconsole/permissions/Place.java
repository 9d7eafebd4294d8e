package io.m2mconsole.permissions;

import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.permissions.AwsIdentity.Identity;
import java.util.List;
import java.util.stream.Stream;

/** What an action is allowed on, as in {@code cloudformation/console-role.yaml}. */
public enum Place {
    /** Actions that know no resource. */
    ANYTHING {
        @Override
        List<String> resources(Environment environment, Identity identity) {
            return List.of("*");
        }
    },
    POOL {
        @Override
        List<String> resources(Environment environment, Identity identity) {
            return List.of(arn(
                    identity,
                    "cognito-idp",
                    environment.target(),
                    identity.account(),
                    "userpool/" + environment.pool()));
        }
    },
    /** All below API Gateway: what is deployed where is found by looking. */
    GATEWAY {
        @Override
        List<String> resources(Environment environment, Identity identity) {
            return Stream.of("/restapis", "/restapis/*", "/apis", "/apis/*", "/domainnames", "/domainnames/*")
                    .map(path -> arn(identity, "apigateway", environment.target(), "", path))
                    .toList();
        }
    },
    METHODS {
        @Override
        List<String> resources(Environment environment, Identity identity) {
            return apis(environment, identity, "/resources/*/methods/*", "/routes/*");
        }
    },
    DEPLOYMENTS {
        @Override
        List<String> resources(Environment environment, Identity identity) {
            return apis(environment, identity, "/deployments", "/deployments");
        }
    },
    SECRETS {
        @Override
        List<String> resources(Environment environment, Identity identity) {
            return List.of(arn(
                    identity,
                    "secretsmanager",
                    environment.target(),
                    identity.account(),
                    "secret:" + environment.secretPrefix() + "/*"));
        }
    },
    STACK {
        @Override
        List<String> resources(Environment environment, Identity identity) {
            return environment.stack().stream()
                    .map(stack -> arn(
                            identity,
                            "cloudformation",
                            environment.target(),
                            identity.account(),
                            "stack/" + stack + "/*"))
                    .toList();
        }
    },
    KEY {
        @Override
        List<String> resources(Environment environment, Identity identity) {
            return environment.kmsKey().stream()
                    .map(key -> key.startsWith("arn:")
                            ? key
                            : arn(
                                    identity,
                                    "kms",
                                    environment.target(),
                                    identity.account(),
                                    key.startsWith("alias/") ? key : "key/" + key))
                    .toList();
        }
    },
    /** The console's own role. */
    ITSELF {
        @Override
        List<String> resources(Environment environment, Identity identity) {
            return List.of(identity.principal());
        }
    };

    /** The ARNs in an environment; empty where it has no such thing. */
    abstract List<String> resources(Environment environment, Identity identity);

    private static List<String> apis(Environment environment, Identity identity, String rest, String http) {
        return environment.stages().stream()
                .map(stage -> stage.protocol() == ApiStage.Protocol.REST
                        ? "/restapis/" + stage.api() + rest
                        : "/apis/" + stage.api() + http)
                .distinct()
                .map(path -> arn(identity, "apigateway", environment.target(), "", path))
                .toList();
    }

    private static String arn(Identity identity, String service, AwsTarget target, String account, String resource) {
        return "arn:" + identity.partition() + ":" + service + ":" + target.region() + ":" + account + ":" + resource;
    }
}
