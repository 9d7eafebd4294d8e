package io.m2mconsole.apis;

import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What authorizers say, read into records; what is not of a user pool is left out. */
final class Requirements {

    private Requirements() {}

    static Jwt jwt(String authorizer, String issuer, Collection<String> audience, Collection<String> scopes) {
        return new Jwt(
                authorizer,
                pool(issuer).map(Set::of).orElse(Set.of()),
                parsed(audience, ClientId::new),
                !scopes.isEmpty(),
                parsed(scopes, ScopeName::parse));
    }

    /** @param arns such as {@code arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_AbCdEf} */
    static Requirement cognito(String authorizer, Collection<String> arns, Collection<String> scopes) {
        var pools = parsed(
                arns.stream()
                        .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                        .toList(),
                PoolId::new);
        return scopes.isEmpty()
                ? new IdentityToken(authorizer, pools)
                : new AnyScopeOf(authorizer, pools, parsed(scopes, ScopeName::parse));
    }

    static Requirement lambda(String authorizer) {
        return new Other("Lambda authorizer " + authorizer);
    }

    static Requirement iam() {
        return new Other("AWS_IAM");
    }

    /** The pool of an issuer such as {@code https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf}. */
    static Optional<PoolId> pool(String issuer) {
        return parsed(issuer.substring(issuer.lastIndexOf('/') + 1), PoolId::new);
    }

    private static <T> Set<T> parsed(Collection<String> texts, Function<String, T> parse) {
        return texts.stream().flatMap(text -> parsed(text, parse).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
