package io.m2mconsole.scopes;

import io.m2mconsole.shared.ResourceServerId;
import java.util.List;

/** A resource server and its scopes. */
public record ResourceServer(ResourceServerId id, String name, List<Scope> scopes) {

    public ResourceServer {
        scopes = List.copyOf(scopes);
    }
}
