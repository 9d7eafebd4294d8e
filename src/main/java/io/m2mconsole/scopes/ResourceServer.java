package io.m2mconsole.scopes;

import io.m2mconsole.shared.ResourceServerId;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A resource server and its scopes. */
public record ResourceServer(ResourceServerId id, String name, List<Scope> scopes) {

    /** How many scopes a server takes at most. */
    public static final int MOST_SCOPES = 100;

    /** How many servers a pool takes at the very most. */
    public static final int MOST_SERVERS = 300;

    public ResourceServer {
        scopes = List.copyOf(scopes);
    }

    /** Its scope of that name. */
    public Optional<Scope> scope(ScopeName name) {
        return scopes.stream().filter(scope -> scope.name().equals(name)).findFirst();
    }

    ResourceServer named(String other) {
        return new ResourceServer(id, other, scopes);
    }

    /** With the scope, in place of one of its name; the others stay as they are. */
    ResourceServer with(Scope scope) {
        return new ResourceServer(
                id,
                name,
                Stream.concat(without(scope.name()).scopes().stream(), Stream.of(scope))
                        .toList());
    }

    ResourceServer without(ScopeName scope) {
        return new ResourceServer(
                id,
                name,
                scopes.stream().filter(known -> !known.name().equals(scope)).toList());
    }
}
