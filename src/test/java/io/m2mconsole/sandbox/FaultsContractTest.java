package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.sandbox.SandboxProperties.LackingScope;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InternalErrorException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InternalServerException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;

/** What goes wrong on purpose, and AWS's request rates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open(LackingScope.ACCESS_DENIED);

    private static final String CREATE = "cognito-idp:CreateUserPoolClient";

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
    void cutsTheConnectionAfterCommitting() {
        aws.switches().fault(CREATE, "CUT_AFTER");

        assertThatThrownBy(() -> client("cut")).isInstanceOf(SdkClientException.class);

        assertThat(exists("cut")).isTrue();
    }

    @Test
    void failsAfterCommitting() {
        aws.switches().fault(CREATE, "FAIL_AFTER");

        assertThatThrownBy(() -> client("failed after")).isInstanceOf(InternalErrorException.class);

        assertThat(exists("failed after")).isTrue();
    }

    @Test
    void failsBeforeAnythingIsDone() {
        aws.switches().fault(CREATE, "FAIL_BEFORE");

        assertThatThrownBy(() -> client("failed before"))
                .isInstanceOfSatisfying(
                        InternalErrorException.class,
                        failure -> assertThat(failure.statusCode()).isEqualTo(500));

        assertThat(exists("failed before")).isFalse();
    }

    @Test
    void failsAsTheNewerOperationsNameIt() {
        var client = pool.machine("customer-api/read");
        aws.switches().fault("cognito-idp:AddUserPoolClientSecret", "FAIL_BEFORE");

        assertThatThrownBy(() -> pool.cognito()
                        .addUserPoolClientSecret(
                                secret -> secret.userPoolId(pool.id()).clientId(client.clientId())))
                .isInstanceOf(InternalServerException.class);
    }

    @Test
    void throttles() {
        aws.switches().fault("cognito-idp:*", "THROTTLE");

        assertThatThrownBy(() -> client("throttled"))
                .isInstanceOfSatisfying(TooManyRequestsException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(400);
                    assertThat(refusal.isThrottlingException()).isTrue();
                });

        aws.switches().off();
        assertThat(exists("throttled")).isFalse();
    }

    @Test
    void denies() {
        aws.switches().fault(CREATE, "DENY");

        assertThatThrownBy(() -> client("denied"))
                .isInstanceOfSatisfying(CognitoIdentityProviderException.class, refusal -> {
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                    assertThat(refusal).hasMessageContaining("is not authorized to perform: " + CREATE);
                });

        assertThat(exists("denied")).isFalse();
    }

    @Test
    void delays() {
        aws.switches().fault(CREATE, "DELAY", Duration.ofMillis(300), 0, 0);

        var before = System.nanoTime();
        client("delayed");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(exists("delayed")).isTrue();
    }

    @Test
    void strikesAsOftenAsItIsTold() {
        aws.switches().fault(CREATE, "FAIL_BEFORE", Duration.ZERO, 1, 1);

        client("first passes");
        assertThatThrownBy(() -> client("second fails")).isInstanceOf(InternalErrorException.class);
        client("third passes");
    }

    @ParameterizedTest
    @CsvSource({"THROTTLE, 429", "DENY, 403", "FAIL_BEFORE, 500", "FAIL_AFTER, 500"})
    void failsAtTheTokenEndpointInItsOwnShape(String kind, int status) {
        var client = pool.machine("customer-api/read");
        aws.switches().fault("cognito-oauth:Token", kind);

        var answer = pool.token(client, client.clientSecret(), Map.of("grant_type", "client_credentials"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).matches("\\{\"error\":\"[a-z_]+\"}");
    }

    @Test
    void keepsAwssRequestRatesPerPoolAndOperation() {
        aws.switches().quotas(1);

        var refused = IntStream.range(0, 12)
                .filter(_ -> {
                    try {
                        pool.cognito().listUserPoolClients(list -> list.userPoolId(pool.id()));
                        return false;
                    } catch (TooManyRequestsException e) {
                        return true;
                    }
                })
                .count();

        // Five at once and five a second more.
        assertThat(refused).isBetween(1L, 7L);
    }

    @Test
    void keepsNoRequestRatesByItself() {
        IntStream.range(0, 50).forEach(_ -> pool.cognito().listUserPoolClients(list -> list.userPoolId(pool.id())));
    }

    private void client(String name) {
        pool.client(client -> client.clientName(name));
    }

    private boolean exists(String name) {
        return pool.cognito().listUserPoolClientsPaginator(list -> list.userPoolId(pool.id())).stream()
                .flatMap(page -> page.userPoolClients().stream())
                .anyMatch(client -> client.clientName().equals(name));
    }
}
