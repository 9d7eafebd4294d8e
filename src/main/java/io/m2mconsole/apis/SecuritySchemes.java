package io.m2mconsole.apis;

import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import java.util.List;
import java.util.Map;
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
        return Requirements.cognito(
                name, strings(scheme.path("x-amazon-apigateway-authorizer").path("providerARNs")), strings(scopes));
    }

    /** As HTTP APIs export it: issuer and audience below {@code jwtConfiguration}. */
    private static Requirement jwt(String name, JsonNode scheme, JsonNode scopes) {
        var configuration = scheme.path("x-amazon-apigateway-authorizer").path("jwtConfiguration");
        return Requirements.jwt(
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
}
