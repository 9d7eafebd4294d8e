package io.m2mconsole.trials.ui;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.stream.Collectors;

/** Methods in words. */
public final class MethodText {

    private MethodText() {}

    /** Verb and path, with API and stage where the environment has several. */
    public static String label(ApiMethod method, Collection<ApiMethod> among) {
        var several = among.stream().map(ApiMethod::stage).distinct().count() > 1;
        return method.id().label() + (several ? " · " + place(method) : "");
    }

    public static String place(ApiMethod method) {
        return method.stage().apiName() + "/" + method.stage().stage();
    }

    public static String requirement(ApiMethod method) {
        return switch (method.requirement()) {
            case Open() -> "no authorizer";
            case AnyScopeOf(var _, var _, var scopes) ->
                scopes.stream().sorted().map(ScopeName::toString).collect(Collectors.joining(" or "));
            case Jwt jwt ->
                jwt.scoped()
                        ? jwt.scopes().stream()
                                .sorted()
                                .map(ScopeName::toString)
                                .collect(Collectors.joining(" or "))
                        : "a token of the audience";
            case IdentityToken(var _, var _) -> "ID token, so no M2M client";
            case Other(var kind) -> kind;
        };
    }
}
