package io.m2mconsole.access;

import io.m2mconsole.shared.ScopeName;
import java.util.Set;

/** What the rules say of one client and one method. */
public sealed interface Decision {

    /** The authorizer lets it through. */
    record Allowed(Why why) implements Decision {}

    /** The authorizer turns it away. */
    record Denied(Why why) implements Decision {}

    /** The rules cannot tell. */
    record Unknown(Why why) implements Decision {}

    Why why();

    /** The reason. */
    sealed interface Why {

        /** It holds one of the required scopes. */
        record HoldsScope(ScopeName scope) implements Why {}

        /** No authorizer: anyone may. */
        record NoAuthorizer() implements Why {}

        /** The HTTP API's authorizer names it as audience, and the route asks for no scope. */
        record InAudience() implements Why {}

        /** The HTTP API's authorizer does not name it as audience. */
        record NotInAudience() implements Why {}

        /** It holds none of the required scopes; any one would do. */
        record LacksScope(Set<ScopeName> anyOf, Set<ScopeName> held) implements Why {
            public LacksScope {
                anyOf = Set.copyOf(anyOf);
                held = Set.copyOf(held);
            }
        }

        /** The method has no scopes, so the authorizer expects an ID token. */
        record ExpectsIdentityToken() implements Why {}

        /** The authorizer trusts other pools. */
        record OtherPool() implements Why {}

        /** The client has no client-credentials flow, so it gets no token. */
        record FlowNotEnabled() implements Why {}

        /** An API key is needed besides, which the console does not have. */
        record NeedsApiKey() implements Why {}

        /** The stage has no such method; only an undeployed one is compared with it. */
        record NoSuchMethod() implements Why {}

        /** The token itself is one that no authorizer takes. @param what such as "no token at all" */
        record FlawedToken(String what) implements Why {}

        /** An authorizer that is not Cognito. */
        record OtherAuthorizer(String kind) implements Why {}
    }
}
