package io.m2mconsole.scopes;

import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ResourceServerId;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Changes of resource servers and scopes, later. */
@Component
class RepeatScopeChange implements Repeat {

    private final ScopeChanges changes;
    private final Environments environments;

    RepeatScopeChange(ScopeChanges changes, Environments environments) {
        this.changes = changes;
        this.environments = environments;
    }

    /** @param text the name or description that it gets; empty for none */
    static Repeatable of(Action action, String subject, String text) {
        var sign = action == Action.SERVER_DELETE || action == Action.SCOPE_DELETE ? "- " : "+ ";
        return new Repeatable(
                Map.of("subject", subject, "text", text),
                List.of(sign + subject + (text.isEmpty() ? "" : ": " + text)));
    }

    @Override
    public Set<Action> actions() {
        return Set.of(
                Action.SERVER_CREATE,
                Action.SERVER_RENAME,
                Action.SERVER_DELETE,
                Action.SCOPE_CREATE,
                Action.SCOPE_DESCRIBE,
                Action.SCOPE_DELETE);
    }

    @Override
    public void carryOut(Action action, EnvironmentId id, Map<String, String> data) {
        var environment = environments.get(id);
        var subject = data.getOrDefault("subject", "");
        var text = data.getOrDefault("text", "");
        switch (action) {
            case SERVER_CREATE -> changes.createServer(environment, new ResourceServerId(subject), text);
            case SERVER_RENAME -> changes.renameServer(environment, new ResourceServerId(subject), text);
            case SERVER_DELETE -> changes.deleteServer(environment, new ResourceServerId(subject));
            case SCOPE_CREATE -> changes.addScope(environment, new Scope(ScopeName.parse(subject), text));
            case SCOPE_DESCRIBE -> changes.describeScope(environment, new Scope(ScopeName.parse(subject), text));
            case SCOPE_DELETE -> changes.removeScope(environment, ScopeName.parse(subject));
            default -> throw new IllegalArgumentException(action + " is no change of scopes.");
        }
    }
}
