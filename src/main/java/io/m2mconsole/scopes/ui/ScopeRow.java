package io.m2mconsole.scopes.ui;

import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import java.util.List;
import java.util.stream.Stream;

/** A line of the page: a resource server, or below it one of its scopes. */
sealed interface ScopeRow {

    ResourceServer server();

    /** A resource server's own line. */
    record OfServer(ResourceServer server) implements ScopeRow {}

    /** A scope's line. */
    record OfScope(ResourceServer server, Scope scope) implements ScopeRow {}

    /** Each server, followed by its scopes. */
    static List<ScopeRow> of(List<ResourceServer> servers) {
        return servers.stream()
                .flatMap(server -> Stream.<ScopeRow>concat(
                        Stream.of(new OfServer(server)),
                        server.scopes().stream().map(scope -> new OfScope(server, scope))))
                .toList();
    }

    /** What it is called on the page. */
    default String label() {
        return switch (this) {
            case OfServer(var server) -> server.id().value();
            case OfScope(var _, var scope) -> scope.name().toString();
        };
    }

    /** What is said of it below. */
    default String detail() {
        return switch (this) {
            case OfServer(var server) ->
                (server.name().equals(server.id().value()) ? "" : server.name() + " · ")
                        + server.scopes().size() + " of " + ResourceServer.MOST_SCOPES + " scopes";
            case OfScope(var _, var scope) -> scope.description();
        };
    }
}
