package io.m2mconsole.deployments.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.Badge.Kind;
import java.util.stream.Collectors;

/** What a method's requirement means to a client for machines: in a word, and in a sentence. */
record MethodState(Kind kind, String word, String sentence) {

    static MethodState of(ApiMethod method) {
        return switch (method.requirement()) {
            case AnyScopeOf(var _, var _, var scopes)
            when scopes.isEmpty() ->
                new MethodState(
                        Kind.ERROR,
                        "Uncallable",
                        "It asks for scopes that no client for machines can hold, such as openid.");
            case AnyScopeOf _ ->
                new MethodState(Kind.SUCCESS, "Protected", "A token with any one of the scopes is let through.");
            case Jwt required
            when required.scoped() && required.scopes().isEmpty() ->
                new MethodState(
                        Kind.ERROR,
                        "Uncallable",
                        "It asks for scopes that no client for machines can hold, such as openid.");
            case Jwt required
            when !required.scoped() ->
                new MethodState(Kind.WARNING, "Any scope", "Every client of its authorizer's audience is let through.");
            case Jwt _ ->
                new MethodState(
                        Kind.SUCCESS,
                        "Protected",
                        "A token of the audience's clients with any one of the scopes is let through.");
            case IdentityToken _ ->
                new MethodState(
                        Kind.ERROR,
                        "Uncallable",
                        "Its authorizer has no scopes and so expects an ID token: no client for machines can call it.");
            case Open _
            when method.verb() == Verb.OPTIONS ->
                new MethodState(
                        Kind.NEUTRAL, "Open (preflight)", "Browsers ask by OPTIONS before they call; it is open.");
            case Open _ -> new MethodState(Kind.WARNING, "Unprotected", "It has no authorizer: anyone may call it.");
            case Other(var kind) ->
                new MethodState(Kind.NEUTRAL, "Other authorizer", "Its authorizer is " + kind + ": not Cognito's.");
        };
    }

    static String authorizer(ApiMethod method) {
        return switch (method.requirement()) {
            case AnyScopeOf required -> required.authorizer();
            case IdentityToken token -> token.authorizer();
            case Jwt jwt -> jwt.authorizer();
            case Open _ -> "none";
            case Other(var kind) -> kind;
        };
    }

    static String scopes(ApiMethod method) {
        return method.requirement().anyOf().stream()
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    Badge badge() {
        var badge = kind == Kind.SUCCESS ? new Badge(kind, word, VaadinIcon.LOCK) : new Badge(kind, word);
        badge.getElement().setAttribute("title", sentence);
        return badge;
    }
}
