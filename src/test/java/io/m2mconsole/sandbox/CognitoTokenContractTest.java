package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The token endpoint, its tokens, and openid-configuration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CognitoTokenContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");

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
    void issuesATokenWithCognitosClaims() throws Exception {
        var client = pool.machine("customer-api/read", "customer-api/write");

        var answer = pool.token(
                client,
                client.clientSecret(),
                Map.of("grant_type", "client_credentials", "scope", "customer-api/read"));

        var body = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("access_token", "expires_in", "token_type");
        assertThat(body.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(body.path("token_type").asString()).isEqualTo("Bearer");
        var token = SignedJWT.parse(body.path("access_token").asString());
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "sub", "client_id", "token_use", "scope", "auth_time", "iat", "exp", "iss", "jti", "version");
        assertThat(claims.getSubject()).isEqualTo(client.clientId());
        assertThat(claims.getStringClaim("client_id")).isEqualTo(client.clientId());
        assertThat(claims.getStringClaim("token_use")).isEqualTo("access");
        assertThat(claims.getStringClaim("scope")).isEqualTo("customer-api/read");
        assertThat(claims.getIntegerClaim("version")).isEqualTo(2);
        assertThat(claims.getIssuer() + "/.well-known/jwks.json")
                .isEqualTo(pool.wellKnown("jwks.json").toString());
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
        var keys = JWKSet.parse(pool.get(pool.wellKnown("jwks.json")).body());
        assertThat(keys.getKeys()).hasSize(2).allSatisfy(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getAlgorithm().getName()).isEqualTo("RS256");
        });
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void grantsAllAllowedScopesWhereNoneIsAskedFor() {
        var client = pool.machine("customer-api/read", "customer-api/write");

        assertThat(scope(pool.token(client, client.clientSecret(), GRANT)))
                .containsExactlyInAnyOrder("customer-api/read", "customer-api/write");
    }

    @Test
    void takesTheSecretFromTheFormToo() {
        var client = pool.machine("customer-api/read");

        var answer = pool.token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                client.clientId(),
                "client_secret",
                client.clientSecret()));

        assertThat(scope(answer)).containsExactly("customer-api/read");
    }

    @Test
    void takesAnOwnSecretWithAPlusSign() {
        var secret = "a+secret+of+our+own+with+plus";
        var client = pool.client(own -> own.clientSecret(secret)
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                .allowedOAuthScopes("customer-api/read"));

        assertThat(pool.token(client, secret, GRANT).statusCode()).isEqualTo(200);
        assertThat(pool.token(Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                client.clientId(),
                                "client_secret",
                                secret))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAnUnknownPairOfIdAndSecret() {
        var client = pool.machine("customer-api/read");

        assertThat(error(pool.token(client, "wrong", GRANT))).isEqualTo("400 invalid_client");
        assertThat(error(pool.token(Map.of("grant_type", "client_credentials", "client_id", "nobody"))))
                .isEqualTo("400 invalid_client");
    }

    @Test
    void refusesARequestWithoutGrantTypeOrClient() {
        var client = pool.machine("customer-api/read");

        assertThat(error(pool.token(client, client.clientSecret(), Map.of()))).isEqualTo("400 invalid_request");
        assertThat(error(pool.token(GRANT))).isEqualTo("400 invalid_request");
    }

    @Test
    void refusesABodyThatIsNoForm() {
        var request = HttpRequest.newBuilder(pool.tokenEndpoint())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));

        assertThat(error(pool.send(request))).isEqualTo("400 invalid_request");
    }

    @Test
    void refusesAnUnknownGrantType() {
        var client = pool.machine("customer-api/read");

        assertThat(error(pool.token(client, client.clientSecret(), Map.of("grant_type", "password"))))
                .isEqualTo("400 unsupported_grant_type");
    }

    @Test
    void refusesAScopeThatIsUnknownOrNotAllowed() {
        var client = pool.machine("customer-api/read");

        for (var scope : List.of("customer-api/write", "customer-api/nonsense", "customer-api/read other/x")) {
            assertThat(error(pool.token(
                            client, client.clientSecret(), Map.of("grant_type", "client_credentials", "scope", scope))))
                    .isEqualTo("400 invalid_scope");
        }
    }

    @Test
    void refusesAClientWithoutTheFlow() {
        var client = pool.client(confidential -> confidential.generateSecret(true));

        assertThat(error(pool.token(client, client.clientSecret(), GRANT))).isEqualTo("400 unauthorized_client");
    }

    @Test
    void refusesGet() {
        assertThat(pool.get(pool.tokenEndpoint()).statusCode()).isEqualTo(405);
    }

    @Test
    void dropsAScopeThatWasDeletedFromItsServer() {
        pool.cognito()
                .createResourceServer(server -> server.userPoolId(pool.id())
                        .identifier("short-lived")
                        .name("Short-lived")
                        .scopes(CognitoPool.scope("x")));
        var client = pool.machine("customer-api/read", "short-lived/x");
        pool.cognito()
                .deleteResourceServer(server -> server.userPoolId(pool.id()).identifier("short-lived"));

        assertThat(scope(pool.token(client, client.clientSecret(), GRANT))).containsExactly("customer-api/read");
    }

    @Test
    void keepsTheClientsAccessTokenValidity() {
        var client = pool.client(own -> own.generateSecret(true)
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                .allowedOAuthScopes("customer-api/read")
                .accessTokenValidity(10)
                .tokenValidityUnits(units -> units.accessToken("minutes")));

        var body =
                JSON.readTree(pool.token(client, client.clientSecret(), GRANT).body());

        assertThat(body.path("expires_in").asInt()).isEqualTo(600);
    }

    @Test
    void acceptsEachOfTwoSecretsUntilItIsDeleted() {
        var client = pool.machine("customer-api/read");
        var added = pool.cognito()
                .addUserPoolClientSecret(secret -> secret.userPoolId(pool.id()).clientId(client.clientId()))
                .clientSecretDescriptor();

        assertThat(pool.token(client, client.clientSecret(), GRANT).statusCode())
                .isEqualTo(200);
        assertThat(pool.token(client, added.clientSecretValue(), GRANT).statusCode())
                .isEqualTo(200);

        pool.cognito()
                .deleteUserPoolClientSecret(secret -> secret.userPoolId(pool.id())
                        .clientId(client.clientId())
                        .clientSecretId(added.clientSecretId()));
        assertThat(error(pool.token(client, added.clientSecretValue(), GRANT))).isEqualTo("400 invalid_client");
    }

    @Test
    void publishesOpenidConfiguration() {
        var answer = pool.get(pool.wellKnown("openid-configuration"));

        var body = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.path("token_endpoint").asString())
                .isEqualTo(pool.tokenEndpoint().toString());
        assertThat(body.path("jwks_uri").asString())
                .isEqualTo(pool.wellKnown("jwks.json").toString());
    }

    private static String error(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + JSON.readTree(answer.body()).path("error").asString();
    }

    static List<String> scope(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        return List.of(claim(body.path("access_token").asString()).split(" "));
    }

    static String claim(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("scope");
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
