package io.m2mconsole.access;

import io.m2mconsole.access.Decision.Allowed;
import io.m2mconsole.access.Decision.Denied;
import io.m2mconsole.access.Decision.Unknown;
import io.m2mconsole.access.Decision.Why.ExpectsIdentityToken;
import io.m2mconsole.access.Decision.Why.FlawedToken;
import io.m2mconsole.access.Decision.Why.FlowNotEnabled;
import io.m2mconsole.access.Decision.Why.HoldsScope;
import io.m2mconsole.access.Decision.Why.InAudience;
import io.m2mconsole.access.Decision.Why.LacksScope;
import io.m2mconsole.access.Decision.Why.NeedsApiKey;
import io.m2mconsole.access.Decision.Why.NoAuthorizer;
import io.m2mconsole.access.Decision.Why.NoSuchMethod;
import io.m2mconsole.access.Decision.Why.NotInAudience;
import io.m2mconsole.access.Decision.Why.OtherAuthorizer;
import io.m2mconsole.access.Decision.Why.OtherPool;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.stream.Collectors;

/** Decisions in words for people. */
public final class Reasons {

    private Reasons() {}

    /** One word: Allowed, Denied or Unknown. */
    public static String word(Decision decision) {
        return switch (decision) {
            case Allowed _ -> "Allowed";
            case Denied _ -> "Denied";
            case Unknown _ -> "Unknown";
        };
    }

    /**
     * Why, as a clause that follows the word: "any of customer-api/admin is required; ReportingService holds
     * customer-api/read".
     */
    public static String sentence(ClientName client, Decision decision) {
        return switch (decision.why()) {
            case HoldsScope(ScopeName scope) -> client + " holds " + scope + ", which the method accepts";
            case NoAuthorizer() -> "the method has no authorizer: anyone may call it";
            case InAudience() ->
                "the route asks for no scope, and its authorizer takes any token of its audience, to which " + client
                        + " belongs";
            case NotInAudience() ->
                "the route's JWT authorizer does not list " + client + " in its audience, whatever its scopes";
            case LacksScope(var anyOf, var held) ->
                "any of " + names(anyOf) + " is required; " + client + " holds "
                        + (held.isEmpty() ? "no scope" : names(held));
            case ExpectsIdentityToken() ->
                "the method has a Cognito authorizer but no scopes, so it expects an ID token, which no"
                        + " machine-to-machine client can get";
            case OtherPool() -> "the method's authorizer trusts another user pool, not the one of " + client;
            case FlowNotEnabled() ->
                client + " does not have the client-credentials flow, so it gets no token of its own";
            case NeedsApiKey() -> "the method asks for an API key besides, which the console does not have";
            case FlawedToken(String what) -> "the token is " + what + ", which the authorizer turns away";
            case NoSuchMethod() -> "the stage does not have the method";
            case OtherAuthorizer(String kind) ->
                "the method's authorizer is " + kind + ", whose answer cannot be predicted from scopes";
        };
    }

    private static String names(Collection<ScopeName> scopes) {
        return scopes.stream().sorted().map(ScopeName::toString).collect(Collectors.joining(", "));
    }
}
