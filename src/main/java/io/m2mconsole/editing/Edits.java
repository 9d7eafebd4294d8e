package io.m2mconsole.editing;

import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.Touchable;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Changes app clients: each time the whole client is described, the change merged into it, and the whole written back, as
 * Cognito resets what an update leaves out. All calls block.
 */
@Service
public class Edits {

    private static final int MOST_ATTEMPTS = 3;

    private final AwsClientUpdates updates;
    private final Clients clients;
    private final Operations operations;

    Edits(AwsClientUpdates updates, Clients clients, Operations operations) {
        this.updates = updates;
        this.clients = clients;
        this.operations = operations;
    }

    /** The client as it is now, to be changed. */
    public Version open(Environment environment, ClientId id) {
        clients.spend(environment);
        var version = updates.describe(environment, id);
        clients.enter(environment, version.client());
        return version;
    }

    /** What the change would do; writes nothing. */
    public Edit preview(Environment environment, Version opened, Change change) {
        var update = updates.prepare(environment, opened.client().id(), change);
        if (!update.before().same(opened)) {
            return new Edit.Overtaken(opened, update.before());
        }
        var differences = update.differences();
        return differences.isEmpty()
                ? new Edit.Unchanged(update.before())
                : new Edit.Changed(update.before(), differences);
    }

    /**
     * Writes the change, unless the client is another than when it was opened.
     *
     * @throws RemoteFailure where it cannot be written, or the console must not touch the client
     */
    public Edit save(Environment environment, Version opened, Change change) {
        var client = opened.client();
        var command = command(environment, client.id(), client.name(), change);
        try {
            return operations.run(command.with(RepeatEdit.of(opened, change)), () -> {
                clients.spend(environment);
                var edit = write(environment, client.id(), change, opened);
                if (edit instanceof Edit.Overtaken overtaken) {
                    throw new OvertakenFailure(overtaken);
                }
                return edit;
            });
        } catch (OvertakenFailure e) {
            return e.edit();
        }
    }

    /**
     * Merges the change into whatever the client is by now, for many clients that nobody looks at one by one. Repeatable.
     *
     * @throws RemoteFailure where it cannot be written, or the console must not touch the client
     */
    public Edit apply(Environment environment, ClientId id, ClientName name, Change change) {
        return operations.run(command(environment, id, name, change), () -> write(environment, id, change, null));
    }

    private Edit write(Environment environment, ClientId id, Change change, @Nullable Version opened) {
        for (var attempt = 1; ; attempt++) {
            var update = updates.prepare(environment, id, change);
            var before = update.before();
            if (opened != null && !before.same(opened)) {
                return new Edit.Overtaken(opened, before);
            }
            Touchable.require(environment, before.client());
            var differences = update.differences();
            if (differences.isEmpty()) {
                return new Edit.Unchanged(before);
            }
            try {
                var now = updates.send(environment, update);
                clients.enter(environment, now.client());
                return new Edit.Changed(now, differences);
            } catch (RemoteFailure e) {
                if (e.problem().kind() == Kind.DENIED || e.problem().kind() == Kind.INVALID) {
                    throw withCure(e);
                }
                // The answer may have been lost after it was done.
                var now = updates.describe(environment, id);
                if (update.holdsIn(now)) {
                    clients.enter(environment, now.client());
                    return new Edit.Changed(now, differences);
                }
                if (e.problem().kind() == Kind.UNREACHABLE) {
                    throw unknown(e);
                }
                if (e.problem().kind() != Kind.CONFLICT || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Nothing can be seen of it, but what was never answered may still take effect. */
    private static RemoteFailure unknown(RemoteFailure failure) {
        var problem = failure.problem();
        return new RemoteFailure(
                new Problem(
                        problem.kind(),
                        problem.sentence(),
                        "Nothing is changed so far; as no answer came, it may be within some minutes. Look at the client"
                                + " again before you repeat it.",
                        problem.requestId()),
                failure);
    }

    private static RemoteFailure withCure(RemoteFailure failure) {
        var problem = failure.problem();
        return problem.sentence().contains("Invalid scope requested")
                ? new RemoteFailure(
                        new Problem(
                                problem.kind(),
                                problem.sentence(),
                                "The scope is defined no more: take it off the client on its Access tab, then try again.",
                                problem.requestId()),
                        failure)
                : failure;
    }

    private static Command command(Environment environment, ClientId id, ClientName name, Change change) {
        return new Command(Action.CLIENT_UPDATE, name + " (" + id + "): " + change.summary(), environment.id());
    }

    /** Carries the outcome through the log, which so tells that nothing was written. */
    private static final class OvertakenFailure extends RemoteFailure {

        private static final long serialVersionUID = 1L;

        private final transient Edit.Overtaken edit;

        OvertakenFailure(Edit.Overtaken edit) {
            super(Problem.of(
                    Kind.CONFLICT,
                    "Somebody else changed " + edit.now().client().name() + " meanwhile; nothing was written.",
                    "Look at both versions."));
            this.edit = edit;
        }

        Edit.Overtaken edit() {
            return edit;
        }
    }
}
