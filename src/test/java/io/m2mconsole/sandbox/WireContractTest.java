package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.sandbox.SandboxProperties.LackingScope;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Bad input gets AWS's error shapes, and the server lives on. */
class WireContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open(LackingScope.ACCESS_DENIED);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COGNITO = "AWSCognitoIdentityProviderService.";

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "nonsense", "{\"MaxResults\":1} tail", "\"text\"", "{\"MaxResults\":\"ten\"}"})
    void answersBrokenJson(String body) throws Exception {
        assertThat(error(json("ListUserPools", body))).isEqualTo("400 SerializationException");
    }

    @Test
    void answersJsonOfTheWrongTypesOrDepth() throws Exception {
        assertThat(error(json("CreateUserPool", "{\"PoolName\":{\"a\":1}}"))).isEqualTo("400 SerializationException");
        assertThat(error(json("CreateUserPool", "{\"PoolName\":" + "[".repeat(100_000))))
                .isEqualTo("400 SerializationException");
        assertThat(error(json("CreateUserPool", "{\"PoolName\":\"x\",\"UserPoolTags\":{\"a\":{\"b\":1}}}")))
                .startsWith("200");
    }

    @Test
    void answersAnUnknownOperationOrService() throws Exception {
        assertThat(error(json("InventUserPool", "{}"))).isEqualTo("400 UnknownOperationException");
        var unknown = aws.http()
                .send(
                        signed("/")
                                .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(error(unknown)).isEqualTo("400 UnknownOperationException");
        var nowhere = aws.http().send(signed("/no/such/path").GET().build(), BodyHandlers.ofString());
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.headers().firstValue("x-amzn-ErrorType")).hasValue("UnknownOperationException");
    }

    @Test
    void answersAnUnknownOrMalformedQueryInXml() throws Exception {
        for (var form : new String[] {"Action=Nonsense&Version=2011-06-15", "Action=%zz", "", "%%%"}) {
            var answer = aws.http()
                    .send(
                            signed("/")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(form).isEqualTo(400);
            assertThat(answer.body()).startsWith("<ErrorResponse").contains("<Code>", "<Message>", "<RequestId>");
        }
    }

    @Test
    void refusesAnOversizedBody() throws Exception {
        var answer = json("ListUserPools", "{\"x\":\"" + "x".repeat(11 * 1024 * 1024) + "\"}");

        assertThat(error(answer)).isEqualTo("413 RequestEntityTooLargeException");
        assertThat(json("ListUserPools", "{\"MaxResults\":1}").statusCode()).isEqualTo(200);
    }

    @Test
    void givesEveryAnswerARequestId() throws Exception {
        assertThat(json("ListUserPools", "{\"MaxResults\":1}").headers().firstValue("x-amzn-RequestId"))
                .isPresent();
        assertThat(json("Nonsense", "{}").headers().firstValue("x-amzn-RequestId"))
                .isPresent();
    }

    @Test
    void showsNoStackTraceForWhatIsNoHttp() throws Exception {
        assertThat(RawHttp.send(aws.url(), "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .contains(" 400 ")
                .doesNotContain("at org.apache", "Exception");
        assertThat(RawHttp.send(aws.url(), "nonsense\r\n\r\n")).doesNotContain("at org.apache", "Exception");
        assertThat(json("ListUserPools", "{\"MaxResults\":1}").statusCode()).isEqualTo(200);
    }

    @Test
    void saysContinueToAClientThatWaitsForIt() throws Exception {
        var answer = RawHttp.send(
                aws.url(),
                "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nX-Amz-Target: " + COGNITO
                        + "ListUserPools\r\nAuthorization: " + Switches.SIGNATURE
                        + "\r\nContent-Length: 16\r\nConnection: close\r\n\r\n{\"MaxResults\":1}");

        assertThat(answer).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200");
    }

    private static HttpResponse<String> json(String operation, String body) throws Exception {
        return aws.http()
                .send(
                        signed("/")
                                .header("X-Amz-Target", COGNITO + operation)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpRequest.Builder signed(String path) {
        return HttpRequest.newBuilder(aws.url().resolve(path)).header("Authorization", Switches.SIGNATURE);
    }

    private static String error(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + JSON.readTree(answer.body()).path("__type").asString();
    }
}
