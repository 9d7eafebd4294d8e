package io.m2mconsole.apis;

import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An export's security schemes, by which its methods' {@code security} is read. */
record SecuritySchemes(JsonNode schemes) {

    private static final String COGNITO = "cognito_user_pools";

    /** What the method asks of a caller besides an API key. */
    Requirement requirement(JsonNode security) {
        return uses(security)
                .filter(use -> !isApiKey(use.getKey()))
                .findFirst()
                .map(use -> requirement(use.getKey(), use.getValue()))
                .orElse(new Open());
    }

    boolean apiKey(JsonNode security) {
        return uses(security).anyMatch(use -> isApiKey(use.getKey()));
    }

    private Requirement requirement(String name, JsonNode scopes) {
        var scheme = schemes.path(name);
        if (type(scheme).equals("jwt")) {
            return jwt(name, scheme, scopes);
        }
        if (!COGNITO.equals(type(scheme))) {
            return new Other(kind(scheme, name));
        }
        return scopes.isEmpty()
                ? new IdentityToken(name, pools(scheme))
                : new AnyScopeOf(name, pools(scheme), scopes(scopes));
    }

    /** As HTTP APIs export it: issuer and audience below {@code jwtConfiguration}. */
    private static Requirement jwt(String name, JsonNode scheme, JsonNode scopes) {
        var configuration = scheme.path("x-amazon-apigateway-authorizer").path("jwtConfiguration");
        return Jwts.requirement(
                name,
                configuration.path("issuer").asString(""),
                strings(configuration.path("audience")),
                strings(scopes));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(one -> one.asString("")).toList();
    }

    private static Stream<Map.Entry<String, JsonNode>> uses(JsonNode security) {
        return security.valueStream().flatMap(use -> use.properties().stream());
    }

    /** API Gateway writes keys of usage plans as a scheme without an authorizer, in the header x-api-key. */
    private boolean isApiKey(String name) {
        var scheme = schemes.path(name);
        return name.equals("api_key")
                || (type(scheme).isEmpty()
                        && scheme.path("name").asString("").equalsIgnoreCase("x-api-key")
                        && scheme.path("x-amazon-apigateway-authtype").isMissingNode());
    }

    private static String type(JsonNode scheme) {
        return scheme.path("x-amazon-apigateway-authorizer")
                .path("type")
                .asStringOpt()
                .or(() -> scheme.path("x-amazon-apigateway-authtype").asStringOpt())
                .orElse("");
    }

    private static String kind(JsonNode scheme, String name) {
        return switch (type(scheme)) {
            case "awsSigv4" -> "AWS_IAM";
            case "token", "request", "custom" -> "Lambda authorizer " + name;
            case "" -> name;
            default -> type(scheme);
        };
    }

    /** The pools whose tokens the authorizer trusts, from ARNs such as {@code arn:aws:cognito-idp:…:userpool/us-east-1_A}. */
    private static Set<PoolId> pools(JsonNode scheme) {
        return scheme.path("x-amazon-apigateway-authorizer")
                .path("providerARNs")
                .valueStream()
                .map(arn -> arn.asString(""))
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                .flatMap(pool -> parsed(() -> new PoolId(pool)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Scopes of resource servers; others, such as {@code openid}, no M2M client can hold. */
    private static Set<ScopeName> scopes(JsonNode scopes) {
        return scopes.valueStream()
                .flatMap(scope -> parsed(() -> ScopeName.parse(scope.asString(""))).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Optional<T> parsed(java.util.function.Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
