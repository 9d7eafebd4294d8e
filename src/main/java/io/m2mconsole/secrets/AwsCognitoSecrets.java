package io.m2mconsole.secrets;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.SecretValue;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ClientSecretDescriptorType;

/** Client secrets as Cognito holds them. */
@Component
class AwsCognitoSecrets {

    private final AwsClients clients;

    AwsCognitoSecrets(AwsClients clients) {
        this.clients = clients;
    }

    /** The secret that DescribeUserPoolClient gives away; absent where the client has none. */
    Optional<SecretValue> read(Environment environment, ClientId client) {
        return AwsCalls.call(
                "read the secret of the app client " + client,
                () -> Optional.ofNullable(clients.cognito(environment.target())
                                .describeUserPoolClient(request -> request.userPoolId(
                                                environment.pool().value())
                                        .clientId(client.value()))
                                .userPoolClient()
                                .clientSecret())
                        .map(SecretValue::new));
    }

    /** The id of the client's only secret; absent where there are two or AWS knows no ids yet. */
    Optional<String> onlyId(Environment environment, ClientId client) {
        return AwsCalls.call("list the secrets of the app client " + client, () -> {
            var secrets = clients.cognito(environment.target())
                    .listUserPoolClientSecrets(request ->
                            request.userPoolId(environment.pool().value()).clientId(client.value()))
                    .clientSecrets();
            return secrets.size() == 1
                    ? secrets.stream()
                            .map(ClientSecretDescriptorType::clientSecretId)
                            .findFirst()
                    : Optional.empty();
        });
    }
}
