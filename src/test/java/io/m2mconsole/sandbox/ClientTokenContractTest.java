package io.m2mconsole.sandbox;

import static io.m2mconsole.sandbox.CognitoTokenContractTest.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import tools.jackson.databind.json.JsonMapper;

/** GetClientToken: a token without a domain. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientTokenContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    void getsATokenThroughTheApi() {
        var client = pool.client(own -> own.generateSecret(true)
                .allowedOAuthScopes("customer-api/read", "customer-api/write")
                .explicitAuthFlowsWithStrings("ALLOW_CLIENT_TOKEN_AUTH"));

        var result = pool.cognito()
                .getClientToken(token -> token.clientId(client.clientId())
                        .secret(client.clientSecret())
                        .scopes("customer-api/write"))
                .clientAuthenticationResult();

        assertThat(result.tokenType()).isEqualTo("Bearer");
        assertThat(result.expiresIn()).isEqualTo(3600);
        assertThat(claim(result.accessToken())).isEqualTo("customer-api/write");
        assertThatThrownBy(() -> pool.cognito()
                        .getClientToken(
                                token -> token.clientId(client.clientId()).secret("wrong")))
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> pool.cognito()
                        .getClientToken(token -> token.clientId(client.clientId())
                                .secret(client.clientSecret())
                                .scopes("customer-api/admin")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void givesNoTokenThroughTheApiWhereTheFlowIsOff() {
        var client = pool.machine("customer-api/read");

        assertThatThrownBy(() -> pool.cognito()
                        .getClientToken(
                                token -> token.clientId(client.clientId()).secret(client.clientSecret())))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> pool.cognito()
                        .getClientToken(token -> token.clientId("nobody").secret("whatever")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool client nobody does not exist.");
    }
}
