package io.m2mconsole.secrets;

import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    static Optional<SecretValue> clientSecret(SecretValue document) {
        return read(document).path("client_secret").asStringOpt().map(SecretValue::new);
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
