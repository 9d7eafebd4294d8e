package io.m2mconsole.editing;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** Describes app clients whole and updates them whole. */
@Component
class AwsClientUpdates {

    private final AwsClients clients;

    AwsClientUpdates(AwsClients clients) {
        this.clients = clients;
    }

    Version describe(Environment environment, ClientId id) {
        return AwsClientUpdate.version(read(environment, id));
    }

    /** The change merged into the client as it is now. */
    AwsClientUpdate prepare(Environment environment, ClientId id, Change change) {
        return AwsClientUpdate.of(read(environment, id), change);
    }

    Version send(Environment environment, AwsClientUpdate update) {
        return AwsCalls.call(
                "update the app client " + update.before().client().name(),
                () -> AwsClientUpdate.version(cognito(environment)
                        .updateUserPoolClient(update.request())
                        .userPoolClient()));
    }

    private UserPoolClientType read(Environment environment, ClientId id) {
        return AwsCalls.call(
                "describe the app client " + id,
                () -> cognito(environment)
                        .describeUserPoolClient(request ->
                                request.userPoolId(environment.pool().value()).clientId(id.value()))
                        .userPoolClient());
    }

    private CognitoIdentityProviderClient cognito(Environment environment) {
        return clients.cognito(environment.target());
    }
}
