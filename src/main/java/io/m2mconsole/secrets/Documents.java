package io.m2mconsole.secrets;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Patterns;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writing and reading the JSON of a client's secret. */
final class Documents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Documents() {}

    static SecretValue write(SecretDocument document) {
        var node = JSON.createObjectNode()
                .put("client_id", document.clientId().value())
                .put("client_secret", document.clientSecret().reveal());
        document.secretId().ifPresent(id -> node.put("client_secret_id", id));
        document.endpoint().ifPresent(endpoint -> node.put("token_endpoint", endpoint.toString()));
        node.put(
                        "scopes",
                        document.scopes().stream()
                                .sorted()
                                .map(ScopeName::toString)
                                .collect(Collectors.joining(" ")))
                .put("user_pool_id", document.pool().value())
                .put("region", document.region());
        return new SecretValue(JSON.writeValueAsString(node));
    }

    /** What is stored while the client does not exist yet. */
    static SecretValue writePending(SecretValue secret) {
        return new SecretValue(JSON.writeValueAsString(JSON.createObjectNode().put("client_secret", secret.reveal())));
    }

    /** The same document with another secret; what else stands in it stays. */
    static SecretValue replaced(SecretValue document, SecretValue secret, Optional<String> secretId) {
        var node = read(document) instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
        node.put("client_secret", secret.reveal());
        secretId.ifPresentOrElse(id -> node.put("client_secret_id", id), () -> node.remove("client_secret_id"));
        return new SecretValue(JSON.writeValueAsString(node));
    }

    /** Absent where it is no document of a client. */
    static Optional<SecretDocument> read(SecretValue document, String region) {
        var node = read(document);
        var id = node.path("client_id").asStringOpt().filter(Patterns.CLIENT_ID::matches);
        var pool = node.path("user_pool_id").asStringOpt().filter(Patterns.POOL_ID::matches);
        var secret = clientSecret(document);
        if (id.isEmpty() || pool.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SecretDocument(
                new ClientId(id.get()),
                secret.get(),
                node.path("client_secret_id").asStringOpt().orElse(null),
                null,
                scopes(node.path("scopes").asString("")),
                new PoolId(pool.get()),
                node.path("region").asString(region)));
    }

    private static Set<ScopeName> scopes(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(scope -> scope.indexOf('/') > 0)
                .map(ScopeName::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<SecretValue> clientSecret(SecretValue document) {
        return read(document).path("client_secret").asStringOpt().map(SecretValue::new);
    }

    /** Whether it is that client's. */
    static boolean belongs(SecretValue document, ClientId client) {
        return clientId(document).filter(client.value()::equals).isPresent();
    }

    static Optional<String> clientId(SecretValue document) {
        return read(document).path("client_id").asStringOpt();
    }

    private static JsonNode read(SecretValue document) {
        try {
            return JSON.readTree(document.reveal());
        } catch (JacksonException _) {
            // Its message would quote the secret.
            return JSON.nullNode();
        }
    }
}
