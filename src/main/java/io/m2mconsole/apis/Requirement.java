package io.m2mconsole.apis;

import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.Set;

/** What a deployed method asks of a caller. */
public sealed interface Requirement {

    /** No authorizer: anyone may call it. */
    record Open() implements Requirement {}

    /** A Cognito authorizer and scopes, any one of which suffices. */
    record AnyScopeOf(String authorizer, Set<PoolId> pools, Set<ScopeName> scopes) implements Requirement {
        public AnyScopeOf {
            pools = Set.copyOf(pools);
            scopes = Set.copyOf(scopes);
        }
    }

    /** A Cognito authorizer without scopes: API Gateway then expects an ID token, which no M2M client has. */
    record IdentityToken(String authorizer, Set<PoolId> pools) implements Requirement {
        public IdentityToken {
            pools = Set.copyOf(pools);
        }
    }

    /** Another kind of authorizer, whose answer cannot be predicted. @param kind such as {@code AWS_IAM} */
    record Other(String kind) implements Requirement {}
}
