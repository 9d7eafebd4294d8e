package io.m2mconsole.approvals;

import io.m2mconsole.approvals.ApprovalRequest.State;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What waits for another person. Whoever asked must still hold the right when it is approved, whoever approves must hold it
 * too, and what runs is what was kept when it was asked for.
 */
@Service
public class Approvals {

    private final JdbcApprovals table;
    private final Operations operations;
    private final Sagas sagas;
    private final People people;
    private final ObjectProvider<Repeat> repeats;

    Approvals(JdbcApprovals table, Operations operations, Sagas sagas, People people, ObjectProvider<Repeat> repeats) {
        this.table = table;
        this.operations = operations;
        this.sagas = sagas;
        this.people = people;
        this.repeats = repeats;
    }

    /** What was asked for there, the latest first. */
    public List<ApprovalRequest> of(EnvironmentId environment) {
        var now = Instant.now();
        return table.of(environment).stream().map(request -> request.at(now)).toList();
    }

    /** Why this thread's person cannot approve it, as a sentence; empty where they can. */
    public Optional<String> obstacle(ApprovalRequest request) {
        var actor = people.actor();
        if (actor.name().equals(request.requester())) {
            return Optional.of("You asked for this yourself: another person must approve it.");
        }
        return people.refusal(request.action().right(), request.environment());
    }

    /**
     * Approves it as this thread's person and carries it out as whoever asked. Blocks until it is through.
     *
     * @throws RemoteFailure CONFLICT where it does not wait any more, DENIED where either may not, or what went wrong
     */
    public void approve(String id) {
        var request = waiting(id);
        var requester =
                operations.run(new Command(Action.APPROVAL_GIVE, describe(request), request.environment()), () -> {
                    obstacle(request).ifPresent(why -> {
                        throw refused(why, "Ask another person with that right.");
                    });
                    var asked = requester(request);
                    decide(request, State.APPROVED, Optional.empty());
                    return asked;
                });
        try {
            carryOut(request, requester);
            table.end(id, State.DONE, Optional.empty());
        } catch (RemoteFailure e) {
            table.end(id, State.FAILED, Optional.of(e.problem().sentence()));
            throw e;
        } catch (RuntimeException e) {
            table.end(id, State.FAILED, Optional.of("An error of the console's own; its log tells more."));
            throw e;
        }
    }

    /** Refuses it as this thread's person, who must hold the right that it needs. @param why for whoever asked */
    public void refuse(String id, String why) {
        var request = waiting(id);
        operations.run(new Command(Action.APPROVAL_REFUSE, describe(request), request.environment()), () -> {
            people.refusal(request.action().right(), request.environment()).ifPresent(need -> {
                throw refused(need, "Ask another person with that right.");
            });
            decide(request, State.REFUSED, Optional.of(why).filter(text -> !text.isBlank()));
            return id;
        });
    }

    /** Takes back what this thread's person asked for. */
    public void withdraw(String id) {
        var request = waiting(id);
        operations.run(new Command(Action.APPROVAL_WITHDRAW, describe(request), request.environment()), () -> {
            if (!people.actor().name().equals(request.requester())) {
                throw refused("Only " + request.requester() + " can withdraw this.", "Refuse it instead.");
            }
            decide(request, State.WITHDRAWN, Optional.empty());
            return id;
        });
    }

    private void carryOut(ApprovalRequest request, Actor requester) {
        var content = request.content();
        operations.approved(requester, () -> {
            if (content.sagaKind().isPresent()) {
                require(sagas.start(
                        content.sagaKind().get(),
                        requester,
                        request.environment(),
                        content.subject(),
                        new SagaData(content.data()),
                        _ -> {}));
            } else {
                repeats.stream()
                        .filter(repeat -> repeat.actions().contains(request.action()))
                        .findFirst()
                        .orElseThrow(() -> new RemoteFailure(Problem.of(
                                Problem.Kind.CONFLICT,
                                "This version of the console cannot carry out " + request.action() + ".",
                                "Do it anew.")))
                        .carryOut(request.action(), request.environment(), content.data());
            }
            return request;
        });
    }

    private static void require(SagaResult result) {
        switch (result) {
            case SagaResult.Done _, SagaResult.Waiting _ -> {}
            case SagaResult.Undone(var problem) -> throw new RemoteFailure(problem);
            case SagaResult.Settling settling -> throw new RemoteFailure(settling.told());
            case SagaResult.Unfinished(var _, var problem) -> throw new RemoteFailure(problem);
        }
    }

    /** With the rights of today. */
    private Actor requester(ApprovalRequest request) {
        return people.find(request.requester())
                .filter(actor -> actor.may(request.action().right(), request.environment()))
                .orElseThrow(() -> refused(
                        request.requester() + " may not do this any more.",
                        "Refuse it, and do it yourself if it is right."));
    }

    private ApprovalRequest waiting(String id) {
        return table.find(id)
                .map(request -> request.at(Instant.now()))
                .filter(request -> request.state() == State.WAITING)
                .orElseThrow(Approvals::over);
    }

    private void decide(ApprovalRequest request, State state, Optional<String> remark) {
        if (!table.decide(request.id(), state, people.actor().name(), remark, Instant.now())) {
            throw over();
        }
    }

    private static String describe(ApprovalRequest request) {
        return request.action() + " " + request.target() + ", asked for by " + request.requester();
    }

    private static RemoteFailure refused(String sentence, String cure) {
        return new RemoteFailure(Problem.of(Problem.Kind.DENIED, sentence, cure));
    }

    private static RemoteFailure over() {
        return new RemoteFailure(Problem.of(
                Problem.Kind.CONFLICT, "This does not wait any more.", "Reload the page to see what became of it."));
    }
}
