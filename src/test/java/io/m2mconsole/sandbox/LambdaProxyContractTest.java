package io.m2mconsole.sandbox;

import static io.m2mconsole.sandbox.ExecuteApiContractTest.assertGateway;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What a deployed method hands to its function, and what becomes of the answer. */
class LambdaProxyContractTest {

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
