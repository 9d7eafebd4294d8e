package io.m2mconsole.apis;

import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.PoolId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authorizer of an API's working copy.
 *
 * @param kind such as {@code COGNITO_USER_POOLS}, {@code JWT} or {@code TOKEN}
 * @param pools the user pools whose tokens it trusts; none where it is of another kind
 * @param ttl how long API Gateway may reuse a verdict; absent where it keeps none
 */
public record ApiAuthorizer(
        ApiId api,
        String apiName,
        String id,
        String name,
        String kind,
        Set<PoolId> pools,
        @Nullable Duration ttl) {

    public ApiAuthorizer {
        pools = Set.copyOf(pools);
    }

    /** How long a verdict may be reused, a change of scopes notwithstanding. */
    public Optional<Duration> remembers() {
        return Optional.ofNullable(ttl);
    }
}
