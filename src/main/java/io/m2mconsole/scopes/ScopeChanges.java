package io.m2mconsole.scopes;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.shared.Patterns;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ResourceServerId;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Changes resource servers and scopes. What is in use is not removed, and what others added stays. All calls block, and throw
 * a {@link RemoteFailure}: DENIED without the right to provision, NOT_FOUND where the server is gone, and as AWS refuses.
 */
@Service
public class ScopeChanges {

    private final ServerUpdates updates;
    private final ScopeUsage usage;
    private final Operations operations;

    ScopeChanges(ServerUpdates updates, ScopeUsage usage, Operations operations) {
        this.updates = updates;
        this.usage = usage;
        this.operations = operations;
    }

    /** Makes a resource server without scopes. Its identifier stays for good. */
    public ResourceServer createServer(Environment environment, ResourceServerId id, String name) {
        var server = new ResourceServer(id, Patterns.RESOURCE_SERVER_NAME.require(name), List.of());
        return run(environment, Action.SERVER_CREATE, id.value(), name, () -> updates.create(environment, server));
    }

    public ResourceServer renameServer(Environment environment, ResourceServerId id, String name) {
        Patterns.RESOURCE_SERVER_NAME.require(name);
        return run(
                environment,
                Action.SERVER_RENAME,
                id.value(),
                name,
                () -> updates.update(
                        environment,
                        id,
                        server -> server.named(name),
                        server -> server.name().equals(name)));
    }

    /** Deletes a resource server that has no scopes any more. @throws RemoteFailure CONFLICT where it has */
    public void deleteServer(Environment environment, ResourceServerId id) {
        run(environment, Action.SERVER_DELETE, id.value(), "", () -> updates.delete(environment, id));
    }

    /** Adds a scope. @throws RemoteFailure CONFLICT where there is one of that name, or no room for it */
    public ResourceServer addScope(Environment environment, Scope scope) {
        Patterns.SCOPE_DESCRIPTION.require(scope.description());
        return run(
                environment,
                Action.SCOPE_CREATE,
                scope.name().toString(),
                scope.description(),
                () -> updates.update(
                        environment,
                        scope.name().server(),
                        server -> added(server, scope),
                        server -> server.scope(scope.name()).isPresent()));
    }

    /** Says anew what a scope is for. @throws RemoteFailure NOT_FOUND where it is gone */
    public ResourceServer describeScope(Environment environment, Scope scope) {
        Patterns.SCOPE_DESCRIPTION.require(scope.description());
        return run(
                environment,
                Action.SCOPE_DESCRIBE,
                scope.name().toString(),
                scope.description(),
                () -> updates.update(
                        environment,
                        scope.name().server(),
                        server -> server.scope(scope.name())
                                .map(_ -> server.with(scope))
                                .orElseThrow(() -> gone(scope.name())),
                        server -> server.scopes().contains(scope)));
    }

    /** Removes a scope that nobody uses. @throws RemoteFailure CONFLICT, with the list of who, where it is in use */
    public ResourceServer removeScope(Environment environment, ScopeName scope) {
        return run(environment, Action.SCOPE_DELETE, scope.toString(), "", () -> {
            var users = usage.of(environment, scope);
            if (!users.isEmpty()) {
                throw conflict(
                        "The scope " + scope + " is in use: " + ScopeUsage.sentence(users) + ".",
                        "Take it from them first, and remove it then.");
            }
            return updates.update(
                    environment,
                    scope.server(),
                    server -> server.without(scope),
                    server -> server.scope(scope).isEmpty());
        });
    }

    private static ResourceServer added(ResourceServer server, Scope scope) {
        if (server.scopes().contains(scope)) {
            // Merged in by the attempt before.
            return server;
        }
        if (server.scope(scope.name()).isPresent()) {
            throw conflict(
                    "There is a scope " + scope.name() + " already.", "Choose another name, or describe that one.");
        }
        if (server.scopes().size() >= ResourceServer.MOST_SCOPES) {
            throw conflict(
                    "The resource server " + server.id() + " has " + ResourceServer.MOST_SCOPES
                            + " scopes, as many as Cognito allows.",
                    "Remove one that nobody uses, or add another resource server.");
        }
        return server.with(scope);
    }

    /** @param text the name or description that it gets; empty for none */
    private <T> T run(Environment environment, Action action, String subject, String text, Supplier<T> change) {
        var target = action == Action.SERVER_RENAME ? subject + " to " + text : subject;
        return operations.run(
                new Command(action, target, environment.id()).with(RepeatScopeChange.of(action, subject, text)),
                change);
    }

    private static RemoteFailure gone(ScopeName scope) {
        return new RemoteFailure(Problem.of(
                Kind.NOT_FOUND, "The scope " + scope + " is gone.", "It was removed meanwhile: refresh the page."));
    }

    static RemoteFailure conflict(String sentence, String cure) {
        return new RemoteFailure(Problem.of(Kind.CONFLICT, sentence, cure));
    }
}
