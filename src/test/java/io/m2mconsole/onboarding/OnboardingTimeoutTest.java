package io.m2mconsole.onboarding;

import io.m2mconsole.SandboxSwitches.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/**
 * Each writing call of onboarding is answered later than the client waits: it takes effect after the attempt was given up, maybe
 * after it was taken back.
 */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:onboarding-late;DB_CLOSE_DELAY=-1",
            "aws.attempt-timeout=2s",
            "aws.call-timeout=5s",
            // Longer than what is held back lasts beyond the client's patience.
            "console.sagas.settle=3s"
        })
class OnboardingTimeoutTest extends OnboardingBed {

    static Stream<Fault> late() {
        return Stream.of(
                        "secretsmanager:CreateSecret",
                        "secretsmanager:PutResourcePolicy",
                        "secretsmanager:PutSecretValue",
                        "cognito-idp:CreateUserPoolClient",
                        "secretsmanager:TagResource",
                        "secretsmanager:UpdateSecretVersionStage")
                .flatMap(call -> Stream.of(1, 0).map(times -> new Fault(call, "DELAY", 0, times, 2_500)));
    }

    @ParameterizedTest
    @MethodSource("late")
    void leavesACompleteClientOrNone(Fault late) {
        switches().faults(List.of(late));

        var made = tryToOnboard();
        awaitItsEnd();
        switches().noFaults();

        made.ifPresentOrElse(this::assertComplete, this::assertNothing);
    }
}
