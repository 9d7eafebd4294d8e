package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.BadRequestException;
import software.amazon.awssdk.services.apigatewayv2.model.ConflictException;
import software.amazon.awssdk.services.apigatewayv2.model.NotFoundException;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP APIs: control plane, JWT authorizers, stages that deploy by themselves and stages that do not. */
class HttpApiContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ECHO = """
            def handler(event, context):
                return event
            """;

    private ContractHttpApi api = new ContractHttpApi(aws, "");
    private CognitoPool pool = new CognitoPool(aws, "", "");

    @BeforeEach
    void create() {
        api = ContractHttpApi.create(aws);
        pool = CognitoPool.create(aws);
    }

    @AfterEach
    void delete() {
        api.close();
        pool.close();
    }

    private String token(UserPoolClientType client) {
        var answer =
                pool.token(client, String.valueOf(client.clientSecret()), Map.of("grant_type", "client_credentials"));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private String bearer(UserPoolClientType client) {
        return "Bearer " + token(client);
    }

    private static JsonNode event(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void letsAnyOneOfTheScopesIn() {
        var target = api.lambda(ContractFunction.create(aws, ECHO));
        var reader = pool.machine("customer-api/read");
        var writer = pool.machine("customer-api/write");
        var authorizer = api.authorizer(pool, reader.clientId(), writer.clientId());
        api.guarded("GET /customers/{id}", target, authorizer, List.of("customer-api/read", "customer-api/admin"));
        api.stage("$default", true);

        var event = event(api.call("GET", "/$default/customers/7?a=1&a=2", "Authorization", bearer(reader)));
        assertThat(event.path("version").asString()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asString()).isEqualTo("GET /customers/{id}");
        assertThat(event.path("rawPath").asString()).isEqualTo("/customers/7");
        assertThat(event.path("pathParameters").path("id").asString()).isEqualTo("7");
        assertThat(event.path("queryStringParameters").path("a").asString()).isEqualTo("1,2");
        assertThat(event.path("requestContext")
                        .path("authorizer")
                        .path("jwt")
                        .path("claims")
                        .path("client_id")
                        .asString())
                .isEqualTo(reader.clientId());
        assertThat(api.call("GET", "/customers/7", "Authorization", token(reader))
                        .statusCode())
                .isEqualTo(200);

        var denied = api.call("GET", "/customers/7", "Authorization", bearer(writer));
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(denied.headers().firstValue("apigw-requestid")).isPresent();
    }

    @Test
    void challengesWhoeverHasNoGoodToken() {
        var target = api.lambda(ContractFunction.create(aws, ECHO));
        var client = pool.machine("customer-api/read");
        var stranger = pool.machine("customer-api/read");
        api.guarded("GET /c", target, api.authorizer(pool, client.clientId()), List.of("customer-api/read"));
        api.stage("$default", true);
        var token = bearer(client);

        for (var headers : List.of(
                new String[0],
                new String[] {"Authorization", "Bearer nonsense"},
                new String[] {"Authorization", token.substring(0, token.length() - 4) + "AAAA"},
                new String[] {"Authorization", bearer(stranger)})) {
            var answer = api.call("GET", "/c", headers);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
            assertThat(answer.headers().firstValue("www-authenticate").orElse(""))
                    .startsWith("Bearer");
        }
        aws.switches().clock(Duration.ofHours(2));
        assertThat(api.call("GET", "/c", "Authorization", token)
                        .headers()
                        .firstValue("www-authenticate")
                        .orElse(""))
                .contains("the token has expired");
    }

    @Test
    void takesEveryTokenOfTheAudienceWhereARouteHasNoScopes() {
        var target = api.lambda(ContractFunction.create(aws, ECHO));
        var client = pool.machine("customer-api/read");
        api.guarded("ANY /any/{proxy+}", target, api.authorizer(pool, client.clientId()), List.of());
        api.open("GET /any/open", target);
        api.open("$default", target);
        api.stage("v1", true);

        assertThat(event(api.call("PUT", "/v1/any/x/y", "Authorization", bearer(client)))
                        .path("rawPath")
                        .asString())
                .isEqualTo("/v1/any/x/y");
        assertThat(api.call("PUT", "/v1/any/x").statusCode()).isEqualTo(401);
        assertThat(event(api.call("GET", "/v1/any/open")).path("routeKey").asString())
                .isEqualTo("GET /any/open");
        assertThat(event(api.call("GET", "/v1/elsewhere")).path("routeKey").asString())
                .isEqualTo("$default");
    }

    @Test
    void servesWhatWasDeployedUntilItIsDeployedAgain() {
        var target = api.lambda(ContractFunction.create(aws, ECHO));
        var client = pool.machine("customer-api/read");
        var authorizer = api.authorizer(pool, client.clientId());
        var route = api.guarded("GET /c", target, authorizer, List.of("customer-api/read"));
        api.stage("manual", false);
        assertThat(api.call("GET", "/manual/c").statusCode()).isEqualTo(404);
        api.client().createDeployment(request -> request.apiId(api.id()).stageName("manual"));
        assertThat(api.call("GET", "/manual/c", "Authorization", bearer(client)).statusCode())
                .isEqualTo(200);

        api.client()
                .updateRoute(
                        request -> request.apiId(api.id()).routeId(route).authorizationScopes("customer-api/admin"));
        assertThat(api.call("GET", "/manual/c", "Authorization", bearer(client)).statusCode())
                .isEqualTo(200);
        assertThat(export("manual").contains("customer-api/read")).isTrue();
        api.client().createDeployment(request -> request.apiId(api.id()).stageName("manual"));
        assertThat(api.call("GET", "/manual/c", "Authorization", bearer(client)).statusCode())
                .isEqualTo(403);
        assertThat(export("manual").contains("customer-api/read")).isFalse();
    }

    private String export(String stage) {
        return api.client()
                .exportApi(request -> request.apiId(api.id())
                        .specification("OAS30")
                        .outputType("JSON")
                        .stageName(stage)
                        .includeExtensions(true))
                .body()
                .asUtf8String();
    }

    @Test
    void listsWhatItWasTold() {
        api.open("GET /c", "");
        api.authorizer(pool, "someone");
        api.stage("$default", true);

        assertThat(aws.apiGatewayV2()
                        .getApis(request -> request.maxResults("500"))
                        .items())
                .extracting(Api::apiId)
                .contains(api.id());
        assertThat(api.client().getApi(request -> request.apiId(api.id())).protocolTypeAsString())
                .isEqualTo("HTTP");
        assertThat(api.client().getRoutes(request -> request.apiId(api.id())).items())
                .singleElement()
                .satisfies(route -> assertThat(route.routeKey()).isEqualTo("GET /c"));
        assertThat(api.client()
                        .getAuthorizers(request -> request.apiId(api.id()))
                        .items())
                .singleElement()
                .satisfies(one -> assertThat(one.jwtConfiguration().audience()).containsExactly("someone"));
        assertThat(api.client().getStages(request -> request.apiId(api.id())).items())
                .extracting(Stage::stageName)
                .containsExactly("$default");
    }

    @Test
    void refusesWhatAwsRefuses() {
        var authorizer = api.authorizer(pool, "someone");
        var eleven = IntStream.rangeClosed(1, 11).mapToObj(at -> "s/" + at).toList();
        assertThatThrownBy(() -> api.guarded("GET /c", "", authorizer, eleven)).isInstanceOf(BadRequestException.class);
        api.open("GET /c", "");
        assertThatThrownBy(() -> api.open("GET /c", "")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> api.open("c", "")).isInstanceOf(BadRequestException.class);
        api.guarded("GET /d", "", authorizer, List.of());
        assertThatThrownBy(() -> api.client()
                        .deleteAuthorizer(request -> request.apiId(api.id()).authorizerId(authorizer)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> api.client().getRoutes(request -> request.apiId("unknown")))
                .isInstanceOf(NotFoundException.class);
        assertThat(api.call("GET", "/c").statusCode()).isEqualTo(404);
    }
}
