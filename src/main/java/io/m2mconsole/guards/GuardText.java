package io.m2mconsole.guards;

import io.m2mconsole.apis.Requirement;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a method requires, as the database keeps it; the same requirement is always the same text. */
final class GuardText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GuardText() {}

    static String write(Requirement requirement) {
        var node = JSON.createObjectNode();
        switch (requirement) {
            case Open() -> node.put("kind", "open");
            case Other(var kind) -> node.put("kind", "other").put("authorizer", kind);
            case IdentityToken(var authorizer, var pools) -> {
                node.put("kind", "identity").put("authorizer", authorizer);
                put(node, "pools", pools);
            }
            case AnyScopeOf(var authorizer, var pools, var scopes) -> {
                node.put("kind", "scopes").put("authorizer", authorizer);
                put(node, "pools", pools);
                put(node, "scopes", scopes);
            }
            case Jwt jwt -> {
                node.put("kind", "jwt").put("authorizer", jwt.authorizer()).put("scoped", jwt.scoped());
                put(node, "pools", jwt.pools());
                put(node, "audience", jwt.audience());
                put(node, "scopes", jwt.scopes());
            }
        }
        return JSON.writeValueAsString(node);
    }

    static Requirement read(String text) {
        var node = JSON.readTree(text);
        var authorizer = node.path("authorizer").asString("");
        return switch (node.path("kind").asString()) {
            case "other" -> new Other(authorizer);
            case "identity" -> new IdentityToken(authorizer, set(node, "pools", PoolId::new));
            case "scopes" ->
                new AnyScopeOf(authorizer, set(node, "pools", PoolId::new), set(node, "scopes", ScopeName::parse));
            case "jwt" ->
                new Jwt(
                        authorizer,
                        set(node, "pools", PoolId::new),
                        set(node, "audience", ClientId::new),
                        node.path("scoped").asBoolean(),
                        set(node, "scopes", ScopeName::parse));
            default -> new Open();
        };
    }

    private static void put(ObjectNode node, String name, Collection<?> values) {
        var array = node.putArray(name);
        values.stream().map(Object::toString).sorted().forEach(array::add);
    }

    private static <T> Set<T> set(JsonNode node, String name, Function<String, T> parse) {
        return node.path(name).valueStream().map(JsonNode::asString).map(parse).collect(Collectors.toUnmodifiableSet());
    }
}
