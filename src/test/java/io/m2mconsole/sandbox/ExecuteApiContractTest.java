package io.m2mconsole.sandbox;

import static io.m2mconsole.sandbox.ApiGatewayContractTest.patch;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
    private static final String ECHO = """
            import json
            def handler(event, context):
                return {'statusCode': 200, 'body': json.dumps(event)}
            """;

    private ContractApi api = new ContractApi(aws, "", "");

    @BeforeEach
    void createApi() {
        api = ContractApi.create(aws);
    }

    @AfterEach
    void deleteApi() {
        api.close();
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

    @Test
    void handsTheWholeRequestToTheFunction() {
        var function = permitted(ECHO);
        api.lambda(api.resource(api.resource(api.rootId(), "customers"), "{id}"), "ANY", function.arn());
        api.deploy();

        var event = JSON.readTree(api.send(HttpRequest.newBuilder(api.url("/customers/a%20b%2Fc?x=1&x=2&y=%C3%BC"))
                        .header("X-Trace", "t")
                        .header("Content-Type", "text/plain")
                        .method("PUT", BodyPublishers.ofString("grüß")))
                .body());

        assertThat(event.path("resource").asString()).isEqualTo("/customers/{id}");
        assertThat(event.path("path").asString()).isEqualTo("/customers/a%20b%2Fc");
        assertThat(event.path("httpMethod").asString()).isEqualTo("PUT");
        assertThat(event.at("/pathParameters/id").asString()).isEqualTo("a b/c");
        assertThat(event.at("/queryStringParameters/x").asString()).isEqualTo("2");
        assertThat(event.at("/multiValueQueryStringParameters/x").toString()).isEqualTo("[\"1\",\"2\"]");
        assertThat(event.at("/queryStringParameters/y").asString()).isEqualTo("ü");
        assertThat(event.at("/headers/X-Trace").asString()).isEqualTo("t");
        assertThat(event.at("/multiValueHeaders/X-Trace/0").asString()).isEqualTo("t");
        assertThat(event.path("body").asString()).isEqualTo("grüß");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(event.path("stageVariables").isNull()).isTrue();
        assertThat(event.at("/requestContext/stage").asString()).isEqualTo("prod");
        assertThat(event.at("/requestContext/apiId").asString()).isEqualTo(api.id());
        assertThat(event.at("/requestContext/identity/sourceIp").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void turnsTheFunctionsAnswerIntoHttp() {
        api.lambda(api.rootId(), "GET", permitted("""
                        def handler(event, context):
                            return {'statusCode': 201, 'body': 'done', 'headers': {'X-One': 1, 'content-type': 'text/plain'},
                                    'multiValueHeaders': {'Set-Cookie': ['a=1', 'b=2']}}
                        """).arn());
        api.deploy();

        var answer = api.call("GET", "/");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("done");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(answer.headers().firstValue("X-One")).contains("1");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).isEmpty();
    }

    @Test
    void answersBadGatewayForWhatIsNoProxyResponse() {
        var function = permitted("""
                import json
                def handler(event, context):
                    return json.loads(event['body'])
                """);
        api.lambda(api.rootId(), "POST", function.arn());
        api.deploy();

        for (var answer : new String[] {
            "[]",
            "\"text\"",
            "{\"statusCode\":\"x\"}",
            "{\"statusCode\":200,\"body\":{}}",
            "{\"message\":\"hi\"}",
            "oops"
        }) {
            assertGateway(
                    api.send(HttpRequest.newBuilder(api.url("/")).POST(BodyPublishers.ofString(answer))),
                    502,
                    "InternalServerErrorException",
                    "Internal server error");
        }
    }

    @Test
    void calledFunctionsMustPermitTheMethod() {
        var function = ContractFunction.create(aws, ECHO);
        api.lambda(api.rootId(), "GET", function.arn());
        api.lambda(api.resource(api.rootId(), "other"), "GET", function.arn());
        api.deploy();

        assertGateway(api.call("GET", "/"), 500, "InternalServerErrorException", "Internal server error");
        function.permit("arn:aws:execute-api:us-east-1:000000000000:" + api.id() + "/*/GET/");
        assertThat(api.call("GET", "/").statusCode()).isEqualTo(200);
        assertThat(api.call("GET", "/other").statusCode()).isEqualTo(500);
    }

    private ContractFunction permitted(String source) {
        var function = ContractFunction.create(aws, source);
        function.permit("arn:aws:execute-api:us-east-1:000000000000:" + api.id() + "/*/*");
        return function;
    }
}
