package io.m2mconsole.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.approvals.ApprovalRequest.State;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.operations.Saga;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.Grant;
import io.m2mconsole.people.LocalAccounts;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Role;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:approvals;DB_CLOSE_DELAY=-1",
            "console.environments.prod.region=us-east-1",
            "console.environments.prod.pool=us-east-1_Approvals",
            "console.environments.prod.protected=true",
            "console.environments.prod.four-eyes=true",
            "console.admin-password=test"
        })
@Import(ApprovalsTest.Works.class)
class ApprovalsTest {

    private static final EnvironmentId PROD = new EnvironmentId("prod");

    @Autowired
    private Approvals approvals;

    @Autowired
    private JdbcApprovals table;

    @Autowired
    private Operations operations;

    @Autowired
    private Sagas sagas;

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Works works;

    @BeforeEach
    void furnish() {
        works.log.clear();
        for (var name : List.of("alice", "bob")) {
            if (!accounts.exists(name)) {
                accounts.add(name, List.of());
            }
            accounts.grant(name, List.of(new Grant(Role.OPERATOR)));
        }
        if (!accounts.exists("vera")) {
            accounts.add("vera", List.of(new Grant(Role.VIEWER)));
        }
    }

    @Test
    void aCommandBecomesARequestAndRunsWhenAnotherPersonApproves() {
        var request = ask("scopes of GET /customers");
        assertThat(works.log).isEmpty();
        assertThat(request.requester()).isEqualTo("alice");
        assertThat(request.content().difference()).containsExactly("+ customer-api/read");

        as("bob", () -> approvals.approve(request.id()));
        assertThat(works.log).containsExactly("alice sets customer-api/read");
        assertThat(find(request).state()).isEqualTo(State.DONE);
        assertThat(find(request).decidedBy()).hasValue("bob");
    }

    @Test
    void aSagaBecomesARequestAndRunsWithTheDataThatWasKept() {
        var data = new SagaData(Map.of("name", "Inventory"));
        refused(
                () -> as("alice", () -> sagas.start("work", people.actor(), PROD, "subject", data, _ -> {})),
                Problem.Kind.REQUESTED);
        data.put("name", "Changed afterwards");
        var request = latest();
        assertThat(request.target()).isEqualTo("Inventory");

        as("bob", () -> approvals.approve(request.id()));
        assertThat(works.log).containsExactly("alice makes Inventory");
    }

    @Test
    void nobodyApprovesTheirOwnAndNobodyWithoutTheRight() {
        var request = ask("x");
        refused(() -> as("alice", () -> approvals.approve(request.id())), Problem.Kind.DENIED);
        refused(() -> as("vera", () -> approvals.approve(request.id())), Problem.Kind.DENIED);
        refused(() -> as("vera", () -> approvals.refuse(request.id(), "no")), Problem.Kind.DENIED);
        assertThat(works.log).isEmpty();
        assertThat(find(request).state()).isEqualTo(State.WAITING);
    }

    @Test
    void whoeverAskedMustStillHoldTheRight() {
        var request = ask("x");
        accounts.grant("alice", List.of(new Grant(Role.OPERATOR), new Grant(Role.VIEWER, PROD)));
        refused(() -> as("bob", () -> approvals.approve(request.id())), Problem.Kind.DENIED);
        assertThat(works.log).isEmpty();
        assertThat(find(request).state()).isEqualTo(State.WAITING);
    }

    @Test
    void aRequestIsDecidedOnce() {
        var request = ask("x");
        as("bob", () -> approvals.refuse(request.id(), "not today"));
        assertThat(find(request).said()).hasValue("not today");
        refused(() -> as("bob", () -> approvals.approve(request.id())), Problem.Kind.CONFLICT);
        assertThat(works.log).isEmpty();
    }

    @Test
    void onlyWhoeverAskedWithdraws() {
        var request = ask("x");
        refused(() -> as("bob", () -> approvals.withdraw(request.id())), Problem.Kind.DENIED);
        as("alice", () -> approvals.withdraw(request.id()));
        assertThat(find(request).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aRequestExpires() {
        var asked = Instant.now().minusSeconds(60);
        var late = new ApprovalRequest(
                "late",
                PROD,
                Action.SECRET_UNDELETE,
                "x",
                "alice",
                new Repeatable(Map.of(), List.of()),
                State.WAITING,
                asked,
                asked.plusSeconds(30),
                null,
                null,
                null);
        table.add(late);
        assertThat(find(late).state()).isEqualTo(State.EXPIRED);
        refused(() -> as("bob", () -> approvals.approve("late")), Problem.Kind.CONFLICT);
        assertThat(table.decide("late", State.APPROVED, "bob", Optional.empty(), Instant.now()))
                .isFalse();
    }

    @Test
    void whatCannotBeCarriedOutLaterIsRefused() {
        refused(
                () -> as("alice", () -> operations.run(new Command(Action.STAGE_DEPLOY, "x", PROD), () -> "ran")),
                Problem.Kind.DENIED);
    }

    @Test
    void aFailureIsKeptWithItsReason() {
        var request = ask("x");
        works.failing = true;
        refused(() -> as("bob", () -> approvals.approve(request.id())), Problem.Kind.CONFLICT);
        works.failing = false;
        assertThat(find(request).state()).isEqualTo(State.FAILED);
        assertThat(find(request).said()).hasValue("It was changed meanwhile.");
    }

    private ApprovalRequest ask(String target) {
        var command = new Command(Action.SECRET_UNDELETE, target, PROD)
                .with(new Repeatable(Map.of("scope", "customer-api/read"), List.of("+ customer-api/read")));
        refused(() -> as("alice", () -> operations.run(command, () -> "ran")), Problem.Kind.REQUESTED);
        return latest();
    }

    private ApprovalRequest latest() {
        return approvals.of(PROD).stream()
                .filter(request ->
                        request.state() == State.WAITING && !request.id().equals("late"))
                .findFirst()
                .orElseThrow();
    }

    private ApprovalRequest find(ApprovalRequest request) {
        return approvals.of(PROD).stream()
                .filter(each -> each.id().equals(request.id()))
                .findFirst()
                .orElseThrow();
    }

    private void as(String name, Runnable call) {
        as(name, () -> {
            call.run();
            return name;
        });
    }

    private <T> T as(String name, Supplier<T> call) {
        return people.as(people.find(name).orElseThrow(), call);
    }

    private static void refused(ThrowingCallable call, Problem.Kind kind) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(kind));
    }

    /** What is done here for real: a command that writes down who it runs as, and a saga of one step. */
    @TestConfiguration
    static class Works {

        final List<String> log = new CopyOnWriteArrayList<>();
        volatile boolean failing;

        @Bean
        Repeat repeatedScopes(Operations operations, People people) {
            return new Repeat() {
                @Override
                public Set<Action> actions() {
                    return Set.of(Action.SECRET_UNDELETE);
                }

                @Override
                public void carryOut(Action action, EnvironmentId environment, Map<String, String> data) {
                    operations.run(new Command(Action.SECRET_UNDELETE, "x", environment), () -> {
                        if (failing) {
                            throw new RemoteFailure(
                                    Problem.of(Problem.Kind.CONFLICT, "It was changed meanwhile.", "Ask for it anew."));
                        }
                        return log.add(people.actor().name() + " sets " + data.get("scope"));
                    });
                }
            };
        }

        @Bean
        Saga work(Operations operations, People people) {
            return new Saga() {
                @Override
                public String kind() {
                    return "work";
                }

                @Override
                public Action action() {
                    return Action.ONBOARD;
                }

                @Override
                public List<SagaStep> steps() {
                    return List.of(new SagaStep() {
                        @Override
                        public String name() {
                            return "Make it";
                        }

                        @Override
                        public void run(SagaData data) {
                            operations.run(
                                    new Command(Action.CLIENT_CREATE, data.get("name"), PROD),
                                    () -> log.add(people.actor().name() + " makes " + data.get("name")));
                        }

                        @Override
                        public void undo(SagaData data) {}
                    });
                }
            };
        }
    }
}
