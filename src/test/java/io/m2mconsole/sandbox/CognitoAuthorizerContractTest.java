package io.m2mconsole.sandbox;

import static io.m2mconsole.sandbox.ApiGatewayContractTest.patch;
import static io.m2mconsole.sandbox.ExecuteApiContractTest.assertGateway;
import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.sandbox.SandboxProperties.LackingScope;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.apigateway.model.GatewayResponseType;
import software.amazon.awssdk.services.apigateway.model.Op;
import tools.jackson.databind.json.JsonMapper;

/** What a deployed method with a Cognito authorizer answers to which token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CognitoAuthorizerContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    @RegisterExtension
    static final Aws strict = Aws.open(LackingScope.UNAUTHORIZED);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CognitoPool pool = new CognitoPool(aws, "", "");
    private ContractApi api = new ContractApi(aws, "", "");
    private String authorizer = "";
    private String customers = "";

    @BeforeAll
    void createApi() {
        pool = CognitoPool.create(aws);
        api = ContractApi.create(aws);
        authorizer = api.authorizer("pool", pool.id());
        customers = api.resource(api.rootId(), "customers");
        guarded(api, customers, "GET", authorizer, "customer-api/read");
        guarded(api, customers, "POST", authorizer, "customer-api/write", "customer-api/admin");
        guarded(api, customers, "DELETE", authorizer, "customer-api/admin");
        guarded(api, customers, "PUT", authorizer);
        api.deploy();
    }

    @AfterAll
    void deleteApi() {
        api.close();
        pool.close();
    }

    private static void guarded(ContractApi api, String resource, String verb, String authorizer, String... scopes) {
        api.mock(
                resource,
                verb,
                method -> method.authorizationType("COGNITO_USER_POOLS")
                        .authorizerId(authorizer)
                        .authorizationScopes(scopes));
    }

    private static String token(CognitoPool pool, String... scopes) {
        var client = pool.machine(scopes);
        var answer = pool.token(client, client.clientSecret(), Map.of("grant_type", "client_credentials"));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> call(String verb, String authorization) {
        return api.call(verb, "/customers", "Authorization", authorization);
    }

    private static void assertUnauthorized(HttpResponse<String> answer) {
        assertGateway(answer, 401, "UnauthorizedException", "Unauthorized");
    }

    @Test
    void takesAGoodTokenBareAndAsBearer() {
        var token = token(pool, "customer-api/read");

        assertThat(call("GET", "Bearer " + token).statusCode()).isEqualTo(200);
        assertThat(call("GET", token).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesNoTokenAndWhatIsNone() {
        assertUnauthorized(api.call("GET", "/customers"));
        assertUnauthorized(call("GET", "Bearer"));
        assertUnauthorized(call("GET", "Bearer not.a.token"));
        assertUnauthorized(call("GET", "Basic YTpi"));
    }

    @Test
    void refusesATamperedPayloadAndASignatureOfNothing() {
        var parts = token(pool, "customer-api/read").split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("customer-api/read", "customer-api/admin");
        var forged = encode(payload);

        assertUnauthorized(call("DELETE", parts[0] + "." + forged + "." + parts[2]));
        assertUnauthorized(call("GET", encode("{\"alg\":\"none\"}") + "." + parts[1] + "."));
        assertUnauthorized(call("GET", encode("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]));
        assertUnauthorized(call("GET", parts[0] + "." + parts[1] + "." + parts[2].substring(1)));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesATokenOfAnotherPool() {
        try (var other = CognitoPool.create(aws)) {
            assertUnauthorized(call("GET", token(other, "customer-api/read")));
        }
    }

    @Test
    void saysThatATokenHasExpired() {
        var token = token(pool, "customer-api/read");
        assertThat(call("GET", token).statusCode()).isEqualTo(200);

        aws.switches().clock(Duration.ofHours(1).plusSeconds(1));

        assertGateway(call("GET", token), 401, "UnauthorizedException", "The incoming token has expired");
    }

    @Test
    void refusesAccessTokensWhereAMethodHasNoScopes() {
        assertUnauthorized(call("PUT", token(pool, "customer-api/read", "customer-api/write", "customer-api/admin")));
    }

    @Test
    void letsAnyOneScopeSuffice() {
        assertThat(call("POST", token(pool, "customer-api/write")).statusCode()).isEqualTo(200);
        assertThat(call("POST", token(pool, "customer-api/admin")).statusCode()).isEqualTo(200);
    }

    @Test
    void deniesATokenThatLacksTheScope() {
        assertGateway(
                call("DELETE", token(pool, "customer-api/read")),
                403,
                "AccessDeniedException",
                "User is not authorized to access this resource");
    }

    @Test
    void callsALackingScopeUnauthorizedWhereSetSo() {
        try (var strictPool = CognitoPool.create(strict);
                var strictApi = ContractApi.create(strict)) {
            guarded(
                    strictApi,
                    strictApi.rootId(),
                    "DELETE",
                    strictApi.authorizer("pool", strictPool.id()),
                    "customer-api/admin");
            strictApi.deploy();

            assertUnauthorized(strictApi.call("DELETE", "/", "Authorization", token(strictPool, "customer-api/read")));
        }
    }

    @Test
    void wordsTheDenialAsTheGatewayResponseSays() {
        try (var own = ContractApi.create(aws)) {
            guarded(own, own.rootId(), "GET", own.authorizer("pool", pool.id()), "customer-api/admin");
            own.client()
                    .putGatewayResponse(request -> request.restApiId(own.id())
                            .responseType(GatewayResponseType.ACCESS_DENIED)
                            .statusCode("403")
                            .responseParameters(Map.of("gatewayresponse.header.Access-Control-Allow-Origin", "'*'"))
                            .responseTemplates(Map.of(
                                    "application/json",
                                    "{\"message\":\"Insufficient privileges to access this resource\"}")));
            own.deploy();

            var answer = own.call("GET", "/", "Authorization", token(pool, "customer-api/read"));

            assertGateway(answer, 403, "AccessDeniedException", "Insufficient privileges to access this resource");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
    }

    @Test
    void enforcesNewScopesOnlyOnceTheyAreDeployed() {
        try (var own = ContractApi.create(aws)) {
            guarded(own, own.rootId(), "GET", own.authorizer("pool", pool.id()), "customer-api/read");
            own.deploy();
            var token = token(pool, "customer-api/read");
            own.client()
                    .updateMethod(request -> request.restApiId(own.id())
                            .resourceId(own.rootId())
                            .httpMethod("GET")
                            .patchOperations(
                                    patch(Op.REMOVE, "/authorizationScopes", "customer-api/read"),
                                    patch(Op.ADD, "/authorizationScopes", "customer-api/admin")));

            assertThat(own.call("GET", "/", "Authorization", token).statusCode())
                    .isEqualTo(200);
            own.deploy();
            assertThat(own.call("GET", "/", "Authorization", token).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void handsTheClaimsToTheFunction() {
        try (var own = ContractApi.create(aws)) {
            var function = ContractFunction.create(aws, """
                    import json
                    def handler(event, context):
                        return {'statusCode': 200, 'body': json.dumps(event['requestContext']['authorizer']['claims'])}
                    """);
            function.permit("arn:aws:execute-api:us-east-1:000000000000:" + own.id() + "/*");
            own.lambda(own.rootId(), "ANY", function.arn());
            var id = own.authorizer("pool", pool.id());
            own.client()
                    .updateMethod(request -> request.restApiId(own.id())
                            .resourceId(own.rootId())
                            .httpMethod("ANY")
                            .patchOperations(
                                    patch(Op.REPLACE, "/authorizationType", "COGNITO_USER_POOLS"),
                                    patch(Op.REPLACE, "/authorizerId", id),
                                    patch(Op.ADD, "/authorizationScopes", "customer-api/read")));
            own.deploy();

            var claims = JSON.readTree(own.call("GET", "/", "Authorization", token(pool, "customer-api/read"))
                    .body());

            assertThat(claims.path("scope").asString()).isEqualTo("customer-api/read");
            assertThat(claims.path("token_use").asString()).isEqualTo("access");
            assertThat(claims.path("exp").isString()).isTrue();
        }
    }
}
