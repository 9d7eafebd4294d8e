package io.m2mconsole.sandbox;

import static io.m2mconsole.sandbox.ApiGatewayContractTest.patch;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.apigateway.model.GatewayResponseType;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Op;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deployed APIs: routing, gateway responses, MOCK and Lambda proxy integrations. */
class ExecuteApiContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContractApi api = new ContractApi(aws, "", "");

    @BeforeEach
    void createApi() {
        api = ContractApi.create(aws);
    }

    @AfterEach
    void deleteApi() {
        api.close();
    }

    @Test
    void prefersLiteralsOverVariablesOverGreedyOnes() {
        var customers = api.resource(api.rootId(), "customers");
        api.open(customers, "GET");
        api.open(api.resource(customers, "all"), "GET");
        api.open(api.resource(customers, "{id}"), "GET");
        api.open(api.resource(customers, "{proxy+}"), "ANY");
        api.deploy();

        assertThat(routed("GET", "/customers").path("resource").asString()).isEqualTo("/customers");
        assertThat(routed("GET", "/customers/").path("resource").asString()).isEqualTo("/customers");
        assertThat(routed("GET", "/customers/all").path("resource").asString()).isEqualTo("/customers/all");
        assertThat(routed("GET", "/customers/a%6Cl").path("resource").asString())
                .isEqualTo("/customers/all");
        assertThat(routed("GET", "/customers/7").path("resource").asString()).isEqualTo("/customers/{id}");
        assertThat(routed("GET", "/customers/all/of/them").path("resource").asString())
                .isEqualTo("/customers/{proxy+}");
        assertThat(routed("PATCH", "/customers/x/y").path("verb").asString()).isEqualTo("ANY");
    }

    @Test
    void answersUnknownPathsAndVerbsWithMissingAuthenticationToken() {
        api.open(api.resource(api.rootId(), "customers"), "GET");
        api.deploy();

        for (var path : new String[] {"/nowhere", "/", "/customers//x", "/customers/7"}) {
            assertGateway(
                    api.call("GET", path), 403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        assertGateway(
                api.call("POST", "/customers"),
                403,
                "MissingAuthenticationTokenException",
                "Missing Authentication Token");
    }

    @Test
    void forbidsUnknownApisAndStages() {
        api.open(api.rootId(), "GET");
        api.deploy();

        for (var path : new String[] {"/_aws/execute-api/nosuch/prod/", "/_aws/execute-api/" + api.id() + "/nosuch"}) {
            var answer = api.send(HttpRequest.newBuilder(URI.create(aws.url() + path)));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("ForbiddenException");
        }
    }

    @Test
    void servesWhatIsDeployedNotTheWorkingCopy() {
        api.open(api.rootId(), "GET");
        api.deploy();
        api.open(api.rootId(), "PUT");

        assertThat(api.call("PUT", "/").statusCode()).isEqualTo(403);
        api.deploy();
        assertThat(api.call("PUT", "/").statusCode()).isEqualTo(200);
    }

    @Test
    void goesBackToAnEarlierDeploymentWithItsStage() {
        api.open(api.rootId(), "GET");
        var first = api.deploy();
        api.open(api.rootId(), "PUT");
        api.deploy();

        api.client()
                .updateStage(request -> request.restApiId(api.id())
                        .stageName("prod")
                        .patchOperations(patch(Op.REPLACE, "/deploymentId", first)));

        assertThat(api.call("PUT", "/").statusCode()).isEqualTo(403);
    }

    @Test
    void forbidsADisabledEndpoint() {
        api.open(api.rootId(), "GET");
        api.client()
                .updateRestApi(request -> request.restApiId(api.id())
                        .patchOperations(patch(Op.REPLACE, "/disableExecuteApiEndpoint", "true")));
        api.deploy();

        assertThat(api.call("GET", "/").statusCode()).isEqualTo(403);
    }

    @Test
    void stopsWaitingForALateFunction() {
        var function = permitted("import time\ndef handler(event, context):\n    time.sleep(2)\n");
        api.lambda(api.rootId(), "GET", function.arn());
        api.client()
                .putIntegration(request -> request.restApiId(api.id())
                        .resourceId(api.rootId())
                        .httpMethod("GET")
                        .type(IntegrationType.AWS_PROXY)
                        .integrationHttpMethod("POST")
                        .timeoutInMillis(100)
                        .uri("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + function.arn()
                                + "/invocations"));
        api.deploy();

        assertGateway(api.call("GET", "/"), 504, "InternalServerErrorException", "Endpoint request timed out");
    }

    @Test
    void answersAPreflightByAMock() {
        api.open(api.rootId(), "OPTIONS");
        api.deploy();

        var answer = api.call("OPTIONS", "/", "Origin", "http://example.org");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("GET,OPTIONS");
    }

    @Test
    void refusesAnyApiKeyAsUnknown() {
        api.mock(api.rootId(), "GET", method -> method.authorizationType("NONE").apiKeyRequired(true));
        api.deploy();

        assertGateway(api.call("GET", "/"), 403, "ForbiddenException", "Forbidden");
        assertGateway(api.call("GET", "/", "x-api-key", "a".repeat(20)), 403, "ForbiddenException", "Forbidden");
    }

    @Test
    void wantsASignatureForIamMethods() {
        api.mock(api.rootId(), "GET", method -> method.authorizationType("AWS_IAM"));
        api.deploy();

        assertGateway(api.call("GET", "/"), 403, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    @Test
    void rendersGatewayResponsesAsTheyAreCustomised() {
        api.open(api.rootId(), "GET");
        api.client()
                .putGatewayResponse(request -> request.restApiId(api.id())
                        .responseType(GatewayResponseType.DEFAULT_4_XX)
                        .responseParameters(Map.of(
                                "gatewayresponse.header.Access-Control-Allow-Origin", "'*'",
                                "gatewayresponse.header.X-Asked", "method.request.header.X-Ask")));
        api.deploy();
        var byDefault = api.call("GET", "/nowhere", "X-Ask", "me");
        api.client()
                .putGatewayResponse(request -> request.restApiId(api.id())
                        .responseType(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN)
                        .statusCode("404")
                        .responseTemplates(Map.of(
                                "application/json",
                                "{\"why\":$context.error.messageString,\"type\":\"$context.error.responseType\"}")));
        api.deploy();
        var bySelf = api.call("GET", "/nowhere");

        assertGateway(byDefault, 403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        assertThat(byDefault.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(byDefault.headers().firstValue("X-Asked")).contains("me");
        assertThat(bySelf.statusCode()).isEqualTo(404);
        assertThat(bySelf.body())
                .isEqualTo("{\"why\":\"Missing Authentication Token\",\"type\":\"MISSING_AUTHENTICATION_TOKEN\"}");
        assertThat(bySelf.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void throttlesAndFailsOnCommandAsTheGatewayWould() {
        api.open(api.rootId(), "GET");
        api.deploy();

        aws.switches().fault("execute-api:Invoke", "THROTTLE");
        assertGateway(api.call("GET", "/"), 429, "TooManyRequestsException", "Too Many Requests");
        aws.switches().fault("execute-api:Invoke", "FAIL_BEFORE");
        assertGateway(api.call("GET", "/"), 500, "InternalServerErrorException", "Internal server error");
    }

    static void assertGateway(HttpResponse<String> answer, int status, String type, String message) {
        assertThat(answer.body()).isEqualTo("{\"message\":\"" + message + "\"}");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains(type);
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    }

    private JsonNode routed(String verb, String path) {
        var answer = api.call(verb, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private ContractFunction permitted(String source) {
        var function = ContractFunction.create(aws, source);
        function.permit("arn:aws:execute-api:us-east-1:000000000000:" + api.id() + "/*/*");
        return function;
    }
}
