package io.m2mconsole.sandbox.cognito.pool;

import io.m2mconsole.sandbox.wire.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An API as the pool knows it, with the scopes that clients may be granted. */
public record ResourceServer(String poolId, String identifier, String name, List<Scope> scopes) {

    /** One scope, by its name without the identifier. */
    public record Scope(String name, String description) {}

    /** Whether a scope of this name stands on it. */
    public boolean hasScope(String scope) {
        return scopes.stream().anyMatch(one -> one.name().equals(scope));
    }

    /** Its ResourceServerType. */
    public ObjectNode describe() {
        var output = Json.object()
                .put("UserPoolId", poolId)
                .put("Identifier", identifier)
                .put("Name", name);
        var list = output.putArray("Scopes");
        scopes.forEach(
                scope -> list.addObject().put("ScopeName", scope.name()).put("ScopeDescription", scope.description()));
        return output;
    }
}
