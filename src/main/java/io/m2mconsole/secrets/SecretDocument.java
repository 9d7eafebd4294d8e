package io.m2mconsole.secrets;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a workload finds in its secret, as JSON with the keys {@code client_id, client_secret, client_secret_id,
 * token_endpoint, scopes, user_pool_id, region}; scopes with spaces between, as OAuth writes them.
 *
 * @param clientSecretId the secret's id in Cognito, such as {@code <client id>--<epoch>}, absent where unknown
 * @param tokenEndpoint absent where the pool has no domain
 */
public record SecretDocument(
        ClientId clientId,
        SecretValue clientSecret,
        @Nullable String clientSecretId,
        @Nullable URI tokenEndpoint,
        Set<ScopeName> scopes,
        PoolId pool,
        String region) {
    public SecretDocument {
        scopes = Set.copyOf(scopes);
    }

    Optional<String> secretId() {
        return Optional.ofNullable(clientSecretId);
    }

    Optional<URI> endpoint() {
        return Optional.ofNullable(tokenEndpoint);
    }
}
