package io.m2mconsole.index;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import org.springframework.stereotype.Component;

/** Whose quotas a pool's requests count against. */
@Component
class AwsPoolAccount {

    /** {@code arn:aws:cognito-idp:<region>:<account>:userpool/<id>}. */
    private static final int ACCOUNT = 4;

    private final AwsClients clients;

    AwsPoolAccount(AwsClients clients) {
        this.clients = clients;
    }

    /** The account in the pool's ARN; blocks. */
    String of(Environment environment) {
        var arn = AwsCalls.call(
                "describe the user pool " + environment.pool(),
                () -> clients.cognito(environment.target())
                        .describeUserPool(
                                request -> request.userPoolId(environment.pool().value()))
                        .userPool()
                        .arn());
        var parts = arn == null ? new String[0] : arn.split(":", -1);
        return parts.length > ACCOUNT ? parts[ACCOUNT] : "unknown";
    }
}
