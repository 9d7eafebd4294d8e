package io.m2mconsole.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.SandboxSwitches.Fault;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.UnfinishedSaga;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call of each step of onboarding goes wrong in each way, once and for good. */
class OnboardingFaultsTest extends OnboardingBed {

    /** The calls in their order, each with how many of its kind come before it. */
    static final List<String> CALLS = List.of(
            "cognito-idp:ListUserPoolClients/0",
            "secretsmanager:DescribeSecret/0",
            "secretsmanager:DescribeSecret/1",
            "secretsmanager:CreateSecret/0",
            "secretsmanager:PutResourcePolicy/0",
            "secretsmanager:GetSecretValue/0",
            "secretsmanager:PutSecretValue/0",
            "cognito-idp:ListUserPoolClients/1",
            "cognito-idp:CreateUserPoolClient/0",
            "cognito-idp:ListUserPoolClientSecrets/0",
            "secretsmanager:TagResource/0",
            "secretsmanager:PutSecretValue/1",
            "secretsmanager:ListSecretVersionIds/0",
            "secretsmanager:UpdateSecretVersionStage/0",
            "cognito-oauth:Token/0",
            "apigateway:GetExport/0");

    static Stream<Arguments> faults() {
        return CALLS.stream()
                .flatMap(call -> Stream.of("FAIL_BEFORE", "FAIL_AFTER", "CUT_AFTER", "THROTTLE")
                        .flatMap(kind -> Stream.of(1, 0).map(times -> Arguments.of(call, kind, times))));
    }

    @ParameterizedTest(name = "{0} {1}, {2} times")
    @MethodSource("faults")
    void leavesACompleteClientOrNone(String call, String kind, int times) {
        switches().faults(List.of(fault(call, kind, times)));

        var made = tryToOnboard();
        switches().noFaults();
        awaitItsEnd();

        made.ifPresentOrElse(this::assertComplete, this::assertLittle);
    }

    /** Where taking back fails too: what fails on the way there, and what on the way back. */
    static Stream<Arguments> doubleFaults() {
        return Stream.of(
                        Arguments.of(
                                "cognito-idp:CreateUserPoolClient/0",
                                "CUT_AFTER",
                                "cognito-idp:DeleteUserPoolClient/0"),
                        Arguments.of(
                                "cognito-idp:CreateUserPoolClient/0", "FAIL_AFTER", "secretsmanager:DeleteSecret/0"),
                        Arguments.of("secretsmanager:PutSecretValue/1", "FAIL_BEFORE", "secretsmanager:DeleteSecret/0"),
                        Arguments.of("secretsmanager:TagResource/0", "DENY", "cognito-idp:DeleteUserPoolClient/0"),
                        Arguments.of("cognito-oauth:Token/0", "FAIL_BEFORE", "cognito-idp:DeleteUserPoolClient/0"),
                        Arguments.of("cognito-oauth:Token/0", "FAIL_BEFORE", "secretsmanager:DeleteSecret/0"))
                .flatMap(all -> Stream.of(true, false)
                        .map(resumed -> Arguments.of(all.get()[0], all.get()[1], all.get()[2], resumed)));
    }

    @ParameterizedTest(name = "{0} {1}, then {2}; resumed: {3}")
    @MethodSource("doubleFaults")
    void staysUnfinishedUntilAPersonResumesOrUndoesIt(String there, String kind, String back, boolean resumed) {
        switches().faults(List.of(fault(there, kind, 0), fault(back, "DENY", 0)));

        assertThat(tryToOnboard()).isEmpty();
        var left = unfinished();
        switches().noFaults();

        if (resumed) {
            assertThat(sagas.resume(left.id())).isInstanceOfAny(SagaResult.Done.class, SagaResult.Waiting.class);
            awaitItsEnd();
            assertComplete(clients.named(environment, request.name()).getFirst().id());
        } else {
            sagas.undo(left.id());
            awaitItsEnd();
            assertNothing();
        }
        assertThat(mine()).isEmpty();
    }

    private UnfinishedSaga unfinished() {
        assertThat(mine()).hasSize(1);
        return mine().findFirst().orElseThrow();
    }

    private Stream<UnfinishedSaga> mine() {
        return sagas.unfinished().stream()
                .filter(saga -> request.name().value().equals(saga.data().get("name")));
    }

    /** Nothing; or what a person sees on the page Unfinished and can finish once AWS is well. */
    private void assertLittle() {
        mine().toList().forEach(saga -> sagas.undo(saga.id()));
        awaitItsEnd();
        assertNothing();
    }

    private static Fault fault(String call, String kind, int times) {
        var cut = call.indexOf('/');
        return new Fault(call.substring(0, cut), kind, Integer.parseInt(call.substring(cut + 1)), times, 0);
    }
}
