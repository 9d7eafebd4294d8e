package io.m2mconsole.clients;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;

/** App clients in Cognito. */
@Component
class AwsAppClients {

    private static final int LARGEST_PAGE = 60;

    private final AwsClients clients;

    AwsAppClients(AwsClients clients) {
        this.clients = clients;
    }

    /** The names of all, page by page. */
    Map<ClientId, ClientName> names(Environment environment, Runnable beforePage) {
        return AwsCalls.call("list the app clients", () -> {
            var names = new LinkedHashMap<ClientId, ClientName>();
            var next = Optional.<String>empty();
            do {
                beforePage.run();
                var token = next.orElse(null);
                var page = cognito(environment)
                        .listUserPoolClients(request -> request.userPoolId(pool(environment))
                                .maxResults(LARGEST_PAGE)
                                .nextToken(token));
                page.userPoolClients()
                        .forEach(client ->
                                names.put(new ClientId(client.clientId()), new ClientName(client.clientName())));
                next = Optional.ofNullable(page.nextToken()).filter(text -> !text.isBlank());
            } while (next.isPresent());
            return names;
        });
    }

    List<ClientId> named(Environment environment, ClientName name) {
        return AwsCalls.call(
                "list the app clients",
                () -> cognito(environment)
                        .listUserPoolClientsPaginator(
                                request -> request.userPoolId(pool(environment)).maxResults(LARGEST_PAGE))
                        .userPoolClients()
                        .stream()
                        .filter(client -> name.value().equals(client.clientName()))
                        .map(client -> new ClientId(client.clientId()))
                        .toList());
    }

    AppClient describe(Environment environment, ClientId id) {
        return AwsCalls.call(
                "describe the app client " + id,
                () -> AwsAppClientReader.read(cognito(environment)
                        .describeUserPoolClient(
                                request -> request.userPoolId(pool(environment)).clientId(id.value()))
                        .userPoolClient()));
    }

    AppClient create(Environment environment, NewClient client) {
        return AwsCalls.call(
                "create the app client " + client.name(),
                () -> AwsAppClientReader.read(cognito(environment)
                        .createUserPoolClient(request -> request.userPoolId(pool(environment))
                                .clientName(client.name().value())
                                .clientSecret(client.secret().reveal())
                                .allowedOAuthFlowsUserPoolClient(true)
                                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                                .allowedOAuthScopes(client.scopes().stream()
                                        .sorted()
                                        .map(ScopeName::toString)
                                        .toList())
                                // Left out, Cognito would enable its user flows.
                                .explicitAuthFlowsWithStrings(MachineFlow.NAME)
                                .accessTokenValidity(
                                        (int) client.tokenLifetime().toMinutes())
                                .tokenValidityUnits(units -> units.accessToken(TimeUnitsType.MINUTES))
                                .enableTokenRevocation(true)
                                // It knows no idempotency token: repeated after a lost answer, it would make a second
                                // one.
                                .overrideConfiguration(once -> once.addPlugin(AwsAppClients::withoutRetries)))
                        .userPoolClient()));
    }

    void delete(Environment environment, ClientId id) {
        AwsCalls.run(
                "delete the app client " + id,
                () -> cognito(environment)
                        .deleteUserPoolClient(
                                request -> request.userPoolId(pool(environment)).clientId(id.value())));
    }

    private static void withoutRetries(SdkServiceClientConfiguration.Builder configuration) {
        configuration.overrideConfiguration(configuration
                .overrideConfiguration()
                .copy(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry())));
    }

    private CognitoIdentityProviderClient cognito(Environment environment) {
        return clients.cognito(environment.target());
    }

    private static String pool(Environment environment) {
        return environment.pool().value();
    }
}
