package io.m2mconsole.scopes.ui;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.scopes.ScopeChanges;
import io.m2mconsole.scopes.ScopeUsage;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the page Scopes reads and does. All but {@link #refusal} block. */
@Component
class ScopeActions {

    private final Environments environments;
    private final Scopes scopes;
    private final ScopeChanges changes;
    private final ScopeUsage usage;
    private final Operations operations;

    ScopeActions(
            Environments environments, Scopes scopes, ScopeChanges changes, ScopeUsage usage, Operations operations) {
        this.environments = environments;
        this.scopes = scopes;
        this.changes = changes;
        this.usage = usage;
        this.operations = operations;
    }

    Optional<String> refusal(EnvironmentId id) {
        return operations.refusal(Action.SCOPE_CREATE, id);
    }

    Environment environment(EnvironmentId id) {
        return environments.get(id);
    }

    ScopesData data(EnvironmentId id) {
        var environment = environments.get(id);
        return new ScopesData(environment, scopes.list(environment));
    }

    Map<String, List<String>> users(EnvironmentId id, ScopeName scope) {
        return usage.of(environments.get(id), scope);
    }

    ScopeChanges changes() {
        return changes;
    }
}
