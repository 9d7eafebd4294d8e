package io.m2mconsole.scopes;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ResourceServerId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Changes one thing of a resource server. Cognito replaces all scopes at each update and knows no condition, so a change is
 * merged into what the server has at that moment, by one console at a time, and looked at afterwards: where someone's update
 * from elsewhere took it away again, it is merged anew into what they left.
 */
@Component
class ServerUpdates {

    private static final int MOST_ATTEMPTS = 4;

    private final AwsResourceServers servers;
    private final JdbcServerLocks locks;

    ServerUpdates(AwsResourceServers servers, JdbcServerLocks locks) {
        this.servers = servers;
        this.locks = locks;
    }

    /**
     * @param change refuses by throwing, or returns what the server should be; may run several times
     * @param done whether a server, as described, has the change
     */
    ResourceServer update(
            Environment environment,
            ResourceServerId id,
            UnaryOperator<ResourceServer> change,
            Predicate<ResourceServer> done) {
        return locks.during(environment.pool(), id, () -> {
            for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                var wanted = change.apply(servers.describe(environment, id));
                write(environment, wanted, done);
                var found = servers.describe(environment, id);
                if (done.test(found)) {
                    return found;
                }
            }
            throw ScopeChanges.conflict(
                    "The resource server " + id + " is being changed by something else at the same time.",
                    "Find out what else writes to it, such as a deployment, and try again when it is through.");
        });
    }

    /** @throws RemoteFailure CONFLICT where there is one already */
    ResourceServer create(Environment environment, ResourceServer server) {
        return locks.during(environment.pool(), server.id(), () -> {
            if (find(environment, server.id()).isPresent()) {
                throw ScopeChanges.conflict(
                        "There is a resource server " + server.id() + " already.", "Choose another identifier.");
            }
            try {
                servers.create(environment, server);
            } catch (RemoteFailure e) {
                // The answer may have been lost after it was done; a repeated call then says that it exists.
                if (e.problem().kind() == Kind.DENIED
                        || find(environment, server.id()).isEmpty()) {
                    throw e;
                }
            }
            return server;
        });
    }

    /** @throws RemoteFailure CONFLICT where it still has scopes */
    ResourceServer delete(Environment environment, ResourceServerId id) {
        return locks.during(environment.pool(), id, () -> {
            var server = servers.describe(environment, id);
            if (!server.scopes().isEmpty()) {
                throw ScopeChanges.conflict(
                        "The resource server " + id + " still has scopes: "
                                + server.scopes().stream()
                                        .map(scope -> scope.name().name())
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "Remove its scopes first.");
            }
            try {
                servers.delete(environment, id);
            } catch (RemoteFailure e) {
                if (e.problem().kind() == Kind.DENIED || find(environment, id).isPresent()) {
                    throw e;
                }
            }
            return server;
        });
    }

    private Optional<ResourceServer> find(Environment environment, ResourceServerId id) {
        try {
            return Optional.of(servers.describe(environment, id));
        } catch (RemoteFailure e) {
            if (e.problem().kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void write(Environment environment, ResourceServer wanted, Predicate<ResourceServer> done) {
        try {
            servers.update(environment, wanted);
        } catch (RemoteFailure e) {
            // The answer may have been lost after it was done.
            var lost = switch (e.problem().kind()) {
                case UNREACHABLE, UNEXPECTED -> done.test(servers.describe(environment, wanted.id()));
                case CONFLICT, DENIED, REQUESTED, INVALID, NOT_FOUND, THROTTLED -> false;
            };
            if (!lost) {
                throw e;
            }
        }
    }
}
