package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.oauth.Tokens;
import io.m2mconsole.sandbox.cognito.pool.Pools;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** GetClientToken: a client's access token through the API, without a domain and without a signature. */
final class ClientTokenOperation {

    private final Pools pools;
    private final Tokens tokens;

    ClientTokenOperation(Pools pools, Tokens tokens) {
        this.pools = pools;
        this.tokens = tokens;
    }

    Map<String, Operation> all() {
        return Map.of("GetClientToken", this::get);
    }

    private JsonNode get(ObjectNode input) {
        new Check(input)
                .required("ClientId")
                .required("Secret")
                .text("ClientId", 1, 128, Patterns.CLIENT_ID)
                .secret("Secret", 1, 128, Patterns.SECRET)
                .texts("Scopes", 50, 256, Patterns.SCOPE)
                .object("ClientMetadata")
                .done();
        var id = input.path("ClientId").asString();
        var pool = pools.ofClient(id).orElseThrow(() -> Refusal.noClient(id));
        var client = pool.client(id);
        if (!client.allowsClientToken()) {
            throw Refusal.invalid("CLIENT_TOKEN_AUTH flow not enabled for this client");
        }
        if (!client.authenticates(input.path("Secret").asString())) {
            throw new AwsFault("NotAuthorizedException", "Incorrect client id or client secret.", 400);
        }
        var asked = Json.strings(input, "Scopes");
        asked.stream()
                .filter(scope -> !client.scopes().contains(scope))
                .findFirst()
                .ifPresent(scope -> {
                    throw Refusal.invalid("Invalid scope requested: " + scope);
                });
        var issued = tokens.issue(pool, client, asked.isEmpty() ? client.scopes() : asked);
        var output = Json.object();
        output.putObject("ClientAuthenticationResult")
                .put("AccessToken", issued.accessToken())
                .put("ExpiresIn", issued.expiresIn())
                .put("TokenType", "Bearer");
        return output;
    }
}
