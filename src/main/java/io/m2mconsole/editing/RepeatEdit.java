package io.m2mconsole.editing;

import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Carries out a change of a client that another person approved, if the client is still what it was then. */
@Component
class RepeatEdit implements Repeat {

    private static final String CLIENT = "client";
    private static final String CHANGED = "changed";

    private final Edits edits;
    private final Environments environments;

    RepeatEdit(Edits edits, Environments environments) {
        this.edits = edits;
        this.environments = environments;
    }

    static Repeatable of(Version opened, Change change) {
        var data = new HashMap<>(ChangeText.write(change));
        data.put(CLIENT, opened.client().id().value());
        data.put(CHANGED, opened.client().changed().toString());
        return new Repeatable(data, List.of(change.summary().split(", ")));
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.CLIENT_UPDATE);
    }

    @Override
    public void carryOut(Action action, EnvironmentId id, Map<String, String> data) {
        var environment = environments.get(id);
        var now = edits.open(environment, new ClientId(data.getOrDefault(CLIENT, "")));
        if (!now.client().changed().toString().equals(data.get(CHANGED))
                || edits.save(environment, now, ChangeText.read(data)) instanceof Edit.Overtaken) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.CONFLICT,
                    now.client().name() + " was changed since this was asked for; nothing was written.",
                    "Ask for it anew, from what the client is now."));
        }
    }
}
