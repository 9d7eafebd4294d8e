package io.m2mconsole.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.tokens.HttpTrace;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayAnswerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            200 | -                                   | []                                                          | Allowed
            404 | -                                   | {"error":"no such customer"}                                | Allowed
            500 | -                                   | oops                                                        | FailedInBackend
            502 | InternalServerErrorException        | {"message":"Internal server error"}                         | FailedInBackend
            504 | InternalServerErrorException        | {"message":"Endpoint request timed out"}                    | FailedInBackend
            401 | UnauthorizedException               | {"message":"Unauthorized"}                                  | DeniedByAuthorizer
            401 | UnauthorizedException               | {"message":"The incoming token has expired"}                | DeniedByAuthorizer
            403 | AccessDeniedException               | {"message":"Insufficient privileges to access this resource"} | DeniedByAuthorizer
            403 | AccessDeniedException:http://a/b/c  | {"message":"Forbidden"}                                     | DeniedByAuthorizer
            403 | -                                   | {"message":"Not your customer"}                             | RefusedByBackend
            401 | -                                   | {"message":"Unauthorized"}                                  | RefusedByBackend
            403 | ForbiddenException                  | {"message":"Forbidden"}                                     | Inconclusive
            403 | MissingAuthenticationTokenException | {"message":"Missing Authentication Token"}                  | Inconclusive
            403 | AccessDeniedException               | {"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: x"} | Inconclusive
            403 | IncompleteSignatureException        | {"message":"Authorization header requires 'Credential'"}    | Inconclusive
            429 | TooManyRequestsException            | {"message":"Too Many Requests"}                             | Inconclusive
            429 | LimitExceededException              | {"message":"Limit Exceeded"}                                | Inconclusive
            429 | -                                   | slow down                                                   | Inconclusive
            400 | BadRequestException                 | {"message":"Invalid request body"}                          | Inconclusive
            500 | AuthorizerConfigurationException    | {"message":null}                                            | Inconclusive
            500 | InternalServerErrorException        | {"message":"Internal server error"}                         | Inconclusive
            418 | TeapotException                     | {}                                                          | Inconclusive
            """)
    void readsWhoAnswered(int status, String errorType, String body, String verdict) {
        assertThat(GatewayAnswer.read(trace(status, errorType, body)))
                .extracting(answer -> answer.getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void saysWhatWasSeen() {
        assertThat(GatewayAnswer.read(trace(403, "ForbiddenException", "{\"message\":\"Forbidden\"}"))
                        .seen())
                .isEqualTo("An API key is missing or a web ACL (WAF) refused the request: 403 ForbiddenException,"
                        + " {\"message\":\"Forbidden\"}.");
    }

    static HttpTrace trace(int status, String errorType, String body) {
        return new HttpTrace(
                "GET",
                URI.create("http://127.0.0.1/prod/customers"),
                Map.of(),
                "",
                status,
                // HTTP/2 has header names in lower case.
                errorType == null ? Map.of() : Map.of("x-amzn-errortype", errorType),
                body,
                Duration.ofMillis(5));
    }
}
