package io.m2mconsole.environments;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pool's openid-configuration states; never built by hand, as issuer types differ.
 *
 * @param tokenEndpoint absent where the pool has no domain
 */
public record PoolEndpoints(URI issuer, URI jwks, @Nullable URI tokenEndpoint) {

    public Optional<URI> token() {
        return Optional.ofNullable(tokenEndpoint);
    }
}
