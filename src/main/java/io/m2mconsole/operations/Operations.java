package io.m2mconsole.operations;

import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.RequestTrace;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The one way to a remote command: checks the right and leaves a trace, whatever the outcome. */
@Service
public class Operations {

    private final People people;
    private final Activity activity;

    Operations(People people, Activity activity) {
        this.people = people;
        this.activity = activity;
    }

    /**
     * Runs the call as this thread's actor. What it does is written down before it begins, so that nothing happens that
     * nobody can see, and again at its end with duration, AWS's request ids and the problem, if there is one.
     *
     * @throws RemoteFailure DENIED where the actor lacks the right; and whatever the call throws
     */
    public <T> T run(Command command, Supplier<T> call) {
        var actor = people.actor();
        var entry = activity.begin(command.deed(), actor, people.address());
        var ids = RequestTrace.ids();
        var start = System.nanoTime();
        var outcome = Outcome.FAILED;
        var problem = Optional.of("It stopped without an answer.");
        try {
            if (!actor.may(command.right(), command.environment())) {
                outcome = Outcome.DENIED;
                throw new RemoteFailure(denied(command, actor));
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

    private static Problem denied(Command command, Actor actor) {
        var right = command.right().name().toLowerCase(Locale.ROOT);
        return Problem.of(
                Problem.Kind.DENIED,
                actor.name() + " may not do this (" + command.action() + ").",
                "Ask an administrator for the right to " + right
                        + Optional.ofNullable(command.environment())
                                .map(id -> " in " + id)
                                .orElse("") + ".");
    }

    /** Foreign messages stay out: they may quote what was sent. */
    private static String sentence(RuntimeException failure) {
        return failure instanceof RemoteFailure remote
                ? remote.problem().sentence()
                : "An error of the console's own: " + failure.getClass().getSimpleName() + ".";
    }
}
