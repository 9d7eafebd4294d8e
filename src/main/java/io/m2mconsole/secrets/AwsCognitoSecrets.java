package io.m2mconsole.secrets;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;

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
        var secrets = list(environment, client);
        return secrets.size() == 1 ? Optional.of(secrets.getFirst().id()) : Optional.empty();
    }

    /** The oldest first. */
    List<CognitoSecret> list(Environment environment, ClientId client) {
        return AwsCalls.call(
                "list the secrets of the app client " + client,
                () -> clients
                        .cognito(environment.target())
                        .listUserPoolClientSecrets(request ->
                                request.userPoolId(environment.pool().value()).clientId(client.value()))
                        .clientSecrets()
                        .stream()
                        .map(secret -> new CognitoSecret(
                                secret.clientSecretId(),
                                Optional.ofNullable(secret.clientSecretCreateDate())
                                        .orElse(Instant.EPOCH)))
                        .sorted(Comparator.comparing(CognitoSecret::created).thenComparing(CognitoSecret::id))
                        .toList());
    }

    String add(Environment environment, ClientId client, SecretValue value) {
        return AwsCalls.call(
                "add a secret to the app client " + client,
                () -> clients.cognito(environment.target())
                        .addUserPoolClientSecret(request -> request.userPoolId(
                                        environment.pool().value())
                                .clientId(client.value())
                                .clientSecret(value.reveal())
                                // Repeated after a lost answer it would be refused as a third one, and hide what
                                // happened.
                                .overrideConfiguration(once -> once.addPlugin(AwsCognitoSecrets::withoutRetries)))
                        .clientSecretDescriptor()
                        .clientSecretId());
    }

    void delete(Environment environment, ClientId client, String id) {
        try {
            AwsCalls.run(
                    "delete the secret " + id,
                    () -> clients.cognito(environment.target())
                            .deleteUserPoolClientSecret(request -> request.userPoolId(
                                            environment.pool().value())
                                    .clientId(client.value())
                                    .clientSecretId(id)));
        } catch (RemoteFailure e) {
            // The answer may have been lost after it was done.
            if (e.problem().kind() == Problem.Kind.DENIED
                    || list(environment, client).stream()
                            .anyMatch(secret -> secret.id().equals(id))) {
                throw e;
            }
        }
    }

    private static void withoutRetries(SdkServiceClientConfiguration.Builder configuration) {
        configuration.overrideConfiguration(configuration
                .overrideConfiguration()
                .copy(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry())));
    }
}
