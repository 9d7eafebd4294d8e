package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** App clients: defaults, updates, secrets of their own, lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CognitoClientContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private CognitoPool pool = new CognitoPool(aws, "", "");

    @BeforeAll
    void createPool() {
        pool = CognitoPool.create(aws);
    }

    @AfterAll
    void deletePool() {
        pool.close();
    }

    @Test
    void completesAClientWithDefaults() {
        var client = pool.client(_ -> {});

        assertThat(client.clientId()).matches("[0-9a-z]{25,26}");
        assertThat(client.clientSecret()).isNull();
        assertThat(client.refreshTokenValidity()).isEqualTo(30);
        assertThat(client.accessTokenValidity()).isNull();
        assertThat(client.tokenValidityUnits().accessToken()).isNull();
        assertThat(client.hasExplicitAuthFlows()).isFalse();
        assertThat(client.allowedOAuthFlowsUserPoolClient()).isFalse();
        assertThat(client.enableTokenRevocation()).isTrue();
        assertThat(client.enablePropagateAdditionalUserContextData()).isFalse();
        assertThat(client.authSessionValidity()).isEqualTo(3);
        assertThat(client.creationDate()).isNotNull().isEqualTo(client.lastModifiedDate());
    }

    @Test
    void describesEveryFieldThatWasSentAndTheSecret() {
        var created = full();

        var client = pool.describe(created.clientId());

        assertThat(client).isEqualTo(created);
        assertThat(client.clientSecret()).matches("[0-9a-z]{51,52}");
        assertThat(client.readAttributes()).containsExactly("email");
        assertThat(client.writeAttributes()).containsExactly("nickname");
        assertThat(client.explicitAuthFlowsAsStrings()).containsExactlyInAnyOrder("ALLOW_REFRESH_TOKEN_AUTH");
        assertThat(client.supportedIdentityProviders()).containsExactly("COGNITO");
        assertThat(client.callbackURLs()).containsExactly("https://example.com/callback");
        assertThat(client.logoutURLs()).containsExactly("http://localhost:3000/bye");
        assertThat(client.defaultRedirectURI()).isEqualTo("https://example.com/callback");
        assertThat(client.allowedOAuthFlows()).containsExactly(OAuthFlowType.CODE);
        assertThat(client.allowedOAuthScopes()).containsExactlyInAnyOrder("openid", "customer-api/read");
        assertThat(client.preventUserExistenceErrors()).isEqualTo(PreventUserExistenceErrorTypes.ENABLED);
        assertThat(client.enableTokenRevocation()).isFalse();
        assertThat(client.enablePropagateAdditionalUserContextData()).isTrue();
        assertThat(client.authSessionValidity()).isEqualTo(5);
        assertThat(client.refreshTokenValidity()).isEqualTo(90);
        assertThat(client.idTokenValidity()).isEqualTo(15);
        assertThat(client.tokenValidityUnits().idTokenAsString()).isEqualTo("minutes");
        assertThat(client.refreshTokenRotation().retryGracePeriodSeconds()).isEqualTo(10);
    }

    @Test
    void resetsWhateverAnUpdateLeavesOut() {
        var before = full();

        var after = pool.cognito()
                .updateUserPoolClient(client ->
                        client.userPoolId(pool.id()).clientId(before.clientId()).clientName("Renamed"))
                .userPoolClient();

        assertThat(after).isEqualTo(pool.describe(before.clientId()));
        assertThat(after.clientName()).isEqualTo("Renamed");
        assertThat(after.clientSecret()).isEqualTo(before.clientSecret());
        assertThat(after.creationDate()).isEqualTo(before.creationDate());
        assertThat(after.lastModifiedDate()).isAfterOrEqualTo(before.lastModifiedDate());
        assertThat(after.hasAllowedOAuthFlows()).isFalse();
        assertThat(after.hasAllowedOAuthScopes()).isFalse();
        assertThat(after.hasCallbackURLs()).isFalse();
        assertThat(after.hasReadAttributes()).isFalse();
        assertThat(after.hasExplicitAuthFlows()).isFalse();
        assertThat(after.allowedOAuthFlowsUserPoolClient()).isFalse();
        assertThat(after.enableTokenRevocation()).isTrue();
        assertThat(after.enablePropagateAdditionalUserContextData()).isFalse();
        assertThat(after.authSessionValidity()).isEqualTo(3);
        assertThat(after.refreshTokenValidity()).isEqualTo(30);
        assertThat(after.idTokenValidity()).isNull();
        assertThat(after.refreshTokenRotation()).isNull();
    }

    @Test
    void keepsAnOwnSecret() {
        var secret = "own-secrets-have-no-hyphens".replace('-', '_');

        assertThat(pool.client(client -> client.clientSecret(secret)).clientSecret())
                .isEqualTo(secret);
    }

    @Test
    void forgetsADeletedClient() {
        var client = pool.machine("customer-api/read");

        pool.cognito()
                .deleteUserPoolClient(delete -> delete.userPoolId(pool.id()).clientId(client.clientId()));

        assertThatThrownBy(() -> pool.describe(client.clientId()))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool client " + client.clientId() + " does not exist.");
        assertThatThrownBy(() -> pool.cognito()
                        .deleteUserPoolClient(
                                delete -> delete.userPoolId(pool.id()).clientId(client.clientId())))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> pool.cognito()
                        .updateUserPoolClient(
                                update -> update.userPoolId(pool.id()).clientId(client.clientId())))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void namesAnUnknownPool() {
        assertThatThrownBy(() -> pool.cognito()
                        .createUserPoolClient(client ->
                                client.userPoolId("us-east-1_nowhere00").clientName("x")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool us-east-1_nowhere00 does not exist.");
        assertThatThrownBy(() -> pool.cognito().listUserPoolClients(list -> list.userPoolId("us-east-1_nowhere00")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void listsClientsPageByPageWithoutDetails() {
        try (var own = CognitoPool.create(aws)) {
            var ids = IntStream.range(0, 7)
                    .mapToObj(_ -> own.client(_ -> {}).clientId())
                    .toList();

            var pages =
                    own
                            .cognito()
                            .listUserPoolClientsPaginator(
                                    list -> list.userPoolId(own.id()).maxResults(3))
                            .stream()
                            .toList();

            assertThat(pages).extracting(page -> page.userPoolClients().size()).containsExactly(3, 3, 1);
            assertThat(pages.stream().flatMap(page -> page.userPoolClients().stream()))
                    .extracting(UserPoolClientDescription::clientId)
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void refusesAPageOfMoreThanSixtyAndAForeignToken() {
        assertThatThrownBy(() -> pool.cognito()
                        .listUserPoolClients(list -> list.userPoolId(pool.id()).maxResults(61)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Value '61' at 'maxResults' failed to satisfy constraint: Member must have value"
                        + " less than or equal to 60");
        assertThatThrownBy(() -> pool.cognito()
                        .listUserPoolClients(list -> list.userPoolId(pool.id()).nextToken("nonsense")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void refusesTheClientAfterTheThousandth() {
        if (!aws.isSandbox()) {
            return;
        }
        try (var own = CognitoPool.create(aws)) {
            var clients = new ArrayList<UserPoolClientType>();
            IntStream.range(0, 1000).forEach(_ -> clients.add(own.client(_ -> {})));

            assertThat(clients).hasSize(1000);
            assertThatThrownBy(() -> own.client(_ -> {})).isInstanceOf(LimitExceededException.class);
        }
    }

    private UserPoolClientType full() {
        return pool.client(client -> client.generateSecret(true)
                .readAttributes("email")
                .writeAttributes("nickname")
                .explicitAuthFlowsWithStrings("ALLOW_REFRESH_TOKEN_AUTH")
                .supportedIdentityProviders("COGNITO")
                .callbackURLs("https://example.com/callback")
                .logoutURLs("http://localhost:3000/bye")
                .defaultRedirectURI("https://example.com/callback")
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CODE)
                .allowedOAuthScopes("openid", "customer-api/read")
                .preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)
                .enableTokenRevocation(false)
                .enablePropagateAdditionalUserContextData(true)
                .authSessionValidity(5)
                .refreshTokenValidity(90)
                .idTokenValidity(15)
                .tokenValidityUnits(units -> units.idToken("minutes"))
                .refreshTokenRotation(rotation -> rotation.feature("ENABLED").retryGracePeriodSeconds(10)));
    }
}
