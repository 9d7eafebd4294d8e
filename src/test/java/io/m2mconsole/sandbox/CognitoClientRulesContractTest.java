package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidOAuthFlowException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ScopeDoesNotExistException;

/** What Cognito refuses of an app client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CognitoClientRulesContractTest {

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
    void refusesBothAnOwnAndAGeneratedSecret() {
        refused(client -> client.generateSecret(true).clientSecret("a".repeat(24)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void refusesAnOwnSecretOutsideThePatternWithoutRepeatingIt() {
        refused(client -> client.clientSecret("too-short"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("2 validation errors detected: Value at 'clientSecret' failed to satisfy")
                .hasMessageContaining("Member must satisfy regular expression pattern: [\\w+]+")
                .hasMessageNotContaining("too-short");
    }

    @Test
    void refusesANameOutsideThePattern() {
        refused(client -> client.clientName("no/slash"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("1 validation error detected: Value 'no/slash' at 'clientName' failed to satisfy"
                        + " constraint: Member must satisfy regular expression pattern: [\\w\\s+=,.@-]+");
        refused(client -> client.clientName("x".repeat(129)))
                .hasMessageContaining("Member must have length less than or equal to 128");
    }

    @Test
    void refusesAnUnknownScope() {
        refused(client -> machine(client).allowedOAuthScopes("customer-api/nonsense"))
                .isInstanceOf(ScopeDoesNotExistException.class)
                .hasMessageContaining("Invalid scope requested: customer-api/nonsense");
    }

    @Test
    void refusesClientCredentialsWithoutASecret() {
        refused(client -> machine(client).generateSecret(false))
                .isInstanceOf(InvalidOAuthFlowException.class)
                .hasMessageContaining(
                        "client_credentials flow can not be selected if client does not have a client" + " secret.");
    }

    @Test
    void refusesClientCredentialsBesideAFlowOfUsers() {
        for (var other : List.of(OAuthFlowType.CODE, OAuthFlowType.IMPLICIT)) {
            refused(client -> machine(client).allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS, other))
                    .isInstanceOf(InvalidOAuthFlowException.class)
                    .hasMessageContaining(
                            "client_credentials flow can not be selected along with code flow or implicit flow");
        }
    }

    @Test
    void refusesAScopeOfUsersForAMachine() {
        refused(client -> machine(client).allowedOAuthScopes("openid"))
                .isInstanceOf(InvalidOAuthFlowException.class)
                .hasMessageContaining("openid is not supported with client_credentials flow");
    }

    @Test
    void refusesOAuthWithoutFlowsOrScopes() {
        refused(client -> client.generateSecret(true).allowedOAuthFlowsUserPoolClient(true))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("AllowedOAuthFlows and AllowedOAuthScopes are required");
    }

    @Test
    void refusesATokenValidityOutOfRange() {
        refused(client -> client.accessTokenValidity(4).tokenValidityUnits(units -> units.accessToken("minutes")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Invalid range for token validity.");
        refused(client -> client.accessTokenValidity(25)).hasMessageContaining("Invalid range for token validity.");
        refused(client -> client.accessTokenValidity(2).tokenValidityUnits(units -> units.accessToken("days")))
                .hasMessageContaining("Invalid range for token validity.");
        refused(client -> client.idTokenValidity(1).tokenValidityUnits(units -> units.idToken("seconds")))
                .hasMessageContaining("Invalid range for token validity.");
        refused(client -> client.refreshTokenValidity(3651)).hasMessageContaining("Invalid range for token validity.");
        refused(client -> client.accessTokenValidity(0))
                .hasMessageContaining("Member must have value greater than or equal to 1");
    }

    @Test
    void refusesFlowsThatExcludeEachOther() {
        refused(client -> client.explicitAuthFlowsWithStrings("ADMIN_NO_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .isInstanceOf(InvalidParameterException.class);
        refused(client -> client.generateSecret(true)
                        .explicitAuthFlowsWithStrings("ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .isInstanceOf(InvalidParameterException.class);
        refused(client -> client.explicitAuthFlowsWithStrings("NONSENSE"))
                .hasMessageContaining("Member must satisfy enum value set");
    }

    @Test
    void refusesMoreThanFiftyScopes() {
        var scopes = IntStream.range(0, 51).mapToObj(i -> "customer-api/s" + i).toList();

        refused(client -> machine(client).allowedOAuthScopes(scopes))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Member must have length less than or equal to 50");
    }

    @Test
    void refusesRedirectsByPlainHttpAndUnknownProviders() {
        refused(client -> client.callbackURLs("http://example.com"))
                .hasMessageContaining("http://example.com cannot use the HTTP protocol.");
        refused(client -> client.callbackURLs("https://example.com").defaultRedirectURI("https://other.example.com"))
                .isInstanceOf(InvalidParameterException.class);
        refused(client -> client.supportedIdentityProviders("Google"))
                .hasMessageContaining("The provider Google does not exist for User Pool " + pool.id() + ".");
    }

    @Test
    void refusesAnUpdateThatBreaksTheRules() {
        var client = pool.machine("customer-api/read");

        assertThatThrownBy(() -> pool.cognito()
                        .updateUserPoolClient(update -> update.userPoolId(pool.id())
                                .clientId(client.clientId())
                                .allowedOAuthFlowsUserPoolClient(true)
                                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                                .allowedOAuthScopes("gone/x")))
                .isInstanceOf(ScopeDoesNotExistException.class);
        assertThat(pool.describe(client.clientId())).isEqualTo(client);
    }

    private static CreateUserPoolClientRequest.Builder machine(CreateUserPoolClientRequest.Builder client) {
        return client.generateSecret(true)
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                .allowedOAuthScopes("customer-api/read");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(
            Consumer<CreateUserPoolClientRequest.Builder> settings) {
        return assertThatThrownBy(() -> pool.client(settings));
    }
}
