package io.m2mconsole.operations;

import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.RequestTrace;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The one way to a remote command: checks right and protection and leaves a trace, whatever the outcome. */
@Service
public class Operations {

    private final People people;
    private final Activity activity;
    private final Gate gate;
    private final Unlocks unlocks;
    private final ObjectProvider<Requests> requests;

    Operations(People people, Activity activity, Gate gate, Unlocks unlocks, ObjectProvider<Requests> requests) {
        this.people = people;
        this.activity = activity;
        this.gate = gate;
        this.unlocks = unlocks;
        this.requests = requests;
    }

    /**
     * Runs the call as this thread's actor. What it does is written down before it begins, so that nothing happens that
     * nobody can see, and again at its end with duration, AWS's request ids and the problem, if there is one.
     *
     * @throws RemoteFailure DENIED where the actor lacks the right or the environment is locked, REQUESTED where another
     *     person must approve it first; and whatever the call throws
     */
    public <T> T run(Command command, Supplier<T> call) {
        var actor = people.actor();
        var entry = activity.begin(command.deed(), actor, people.address());
        var ids = RequestTrace.ids();
        var start = System.nanoTime();
        var outcome = Outcome.FAILED;
        var problem = Optional.of("It stopped without an answer.");
        try {
            var admission = gate.admit(command.action(), actor, command.environment());
            if (admission != Admission.ALLOWED) {
                outcome = Outcome.DENIED;
                var refusal = refuse(admission, command, actor);
                outcome = refusal.kind() == Problem.Kind.REQUESTED ? Outcome.REQUESTED : outcome;
                throw new RemoteFailure(refusal);
            }
            var result = RequestTrace.during(ids, call);
            outcome = Outcome.DONE;
            problem = Optional.empty();
            return result;
        } catch (RuntimeException e) {
            problem = Optional.of(sentence(e));
            throw e;
        } finally {
            activity.end(entry, outcome, Duration.ofNanos(System.nanoTime() - start), ids, problem);
        }
    }

    /**
     * Lets a saga begin as the actor, or refuses that as {@link #run} would and writes it down; the steps leave their own
     * traces.
     */
    void admit(Command command, Actor actor) {
        if (gate.admit(command.action(), actor, command.environment()) != Admission.ALLOWED) {
            people.as(
                    actor,
                    () -> run(command, () -> {
                        throw new IllegalStateException("It was refused a moment ago.");
                    }));
        }
    }

    /**
     * Why this thread's person would be refused, as a sentence for a disabled button; empty where it is allowed, be it after
     * another person's approval.
     */
    public Optional<String> refusal(Action action, @Nullable EnvironmentId environment) {
        return switch (gate.admit(action, people.actor(), environment)) {
            case ALLOWED, AFTER_APPROVAL -> Optional.empty();
            case REFUSED -> Optional.of(Gate.refusal(action, environment));
            case AFTER_UNLOCKING -> Optional.of("This environment is protected: unlock it at the top first.");
        };
    }

    /**
     * Reads what is kept here and is not for everybody; leaves no trace unless it is refused.
     *
     * @throws RemoteFailure DENIED where this thread's actor lacks the right
     */
    public <T> T asking(Action action, Supplier<T> call) {
        return gate.admit(action, people.actor(), null) == Admission.ALLOWED
                ? call.get()
                : run(new Command(action, "the console", null), call);
    }

    /** Whether what this thread's person does there becomes a request that another person must approve. */
    public boolean onApproval(Action action, EnvironmentId environment) {
        return gate.admit(action, people.actor(), environment) == Admission.AFTER_APPROVAL;
    }

    /** Opens a protected environment to this thread's person for a while, after they typed its name. */
    public void unlock(EnvironmentId environment) {
        run(new Command(Action.ENVIRONMENT_UNLOCK, environment.value(), environment), () -> {
            unlocks.unlock(environment);
            return environment;
        });
    }

    /** Runs what another person approved: protection has been passed, the actor's rights are asked for as ever. */
    public <T> T approved(Actor actor, Supplier<T> call) {
        return people.as(actor, () -> Gate.inside(call));
    }

    private Problem refuse(Admission admission, Command command, Actor actor) {
        return switch (admission) {
            case AFTER_APPROVAL -> requests.getObject().ask(command, actor);
            case AFTER_UNLOCKING -> Gate.locked(command);
            case REFUSED, ALLOWED -> Gate.denied(command, actor);
        };
    }

    /** Foreign messages stay out: they may quote what was sent. */
    private static String sentence(RuntimeException failure) {
        return failure instanceof RemoteFailure remote
                ? remote.problem().sentence()
                : "An error of the console's own: " + failure.getClass().getSimpleName() + ".";
    }
}
