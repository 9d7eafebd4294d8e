package io.m2mconsole.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

class AwsCallsTest {

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, 400, DENIED",
        "SomethingElse, 403, DENIED",
        "ExpiredTokenException, 400, DENIED",
        "UnrecognizedClientException, 400, DENIED",
        "TooManyRequestsException, 400, THROTTLED",
        "Throttling, 400, THROTTLED",
        "SomethingElse, 429, THROTTLED",
        "ResourceNotFoundException, 400, NOT_FOUND",
        "SomethingElse, 404, NOT_FOUND",
        "ConcurrentModificationException, 400, CONFLICT",
        "LimitExceededException, 400, CONFLICT",
        "ResourceExistsException, 400, CONFLICT",
        "InvalidParameterException, 400, INVALID",
        "InternalErrorException, 500, UNEXPECTED"
    })
    void tellsRefusalsApart(String code, int status, Kind kind) {
        assertThat(problem(refusal(code, status, "Some reason")).kind()).isEqualTo(kind);
    }

    @Test
    void namesThePermissionThatIsMissing() {
        var problem = problem(
                refusal(
                        "AccessDeniedException",
                        400,
                        "User: arn:aws:iam::1:role/x is not authorized to perform: cognito-idp:ListUserPoolClients on resource: y"));

        assertThat(problem.sentence()).isEqualTo("The console may not list the app clients.");
        assertThat(problem.cure()).contains("cognito-idp:ListUserPoolClients");
        assertThat(problem.requestId()).isEqualTo("request-1");
    }

    @Test
    void saysThatCredentialsExpired() {
        assertThat(problem(refusal("ExpiredToken", 400, "x")).sentence()).contains("have expired");
    }

    @Test
    void saysThatTheRegionIsAnother() {
        var problem = problem(refusal(
                "SignatureDoesNotMatch", 403, "Credential should be scoped to a valid region, not 'eu-west-1'."));
        assertThat(problem.kind()).isEqualTo(Kind.INVALID);
        assertThat(problem.sentence()).contains("another region", "eu-west-1");
        assertThat(problem.cure()).contains("region");
    }

    @Test
    void saysThatAStackDoesNotExist() {
        assertThat(problem(refusal("ValidationError", 400, "Stack with id X does not exist")))
                .extracting(Problem::kind, Problem::sentence)
                .containsExactly(Kind.NOT_FOUND, "Could not list the app clients: Stack with id X does not exist.");
    }

    @Test
    void saysHowToConfigureCredentials() {
        var problem = problem(SdkClientException.create("Unable to load credentials from any of the providers"));

        assertThat(problem.kind()).isEqualTo(Kind.DENIED);
        assertThat(problem.cure()).contains("AWS_PROFILE");
    }

    @Test
    void saysWhyNothingAnswered() {
        assertThat(problem(SdkClientException.create("x", new UnknownHostException("h")))
                        .sentence())
                .contains("host name is unknown");
        assertThat(problem(SdkClientException.create("x", new ConnectException("refused")))
                        .sentence())
                .contains("connection was refused");
        assertThat(problem(SdkClientException.create("x", new SocketTimeoutException()))
                        .sentence())
                .contains("no answer came in time");
        assertThat(problem(ApiCallTimeoutException.create(1)).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    private static Problem problem(SdkException exception) {
        return catchThrowableOfType(
                        RemoteFailure.class,
                        () -> AwsCalls.call("list the app clients", () -> {
                            throw exception;
                        }))
                .problem();
    }

    private static AwsServiceException refusal(String code, int status, String message) {
        return AwsServiceException.builder()
                .statusCode(status)
                .requestId("request-1")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }
}
