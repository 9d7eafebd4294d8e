package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Client;
import io.m2mconsole.sandbox.cognito.pool.ClientSecret;
import io.m2mconsole.sandbox.cognito.pool.Ids;
import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Pools;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.ArrayList;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The secrets of an app client: at most two, so that one can be replaced without an interruption. */
final class SecretOperations {

    private static final int MOST = 2;

    private final Pools pools;

    SecretOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Operation> all() {
        return Map.of(
                "AddUserPoolClientSecret", this::add,
                "ListUserPoolClientSecrets", this::list,
                "DeleteUserPoolClientSecret", this::delete);
    }

    private JsonNode add(ObjectNode input) {
        ClientOperations.identified(input)
                .secret("ClientSecret", 24, 64, Patterns.SECRET)
                .done();
        var own = input.path("ClientSecret").asString("");
        var pool = pool(input);
        synchronized (pool) {
            var client = client(pool, input);
            if (client.secrets().isEmpty()) {
                throw Refusal.invalid("User pool client " + client.id() + " does not have a client secret.");
            }
            if (client.secrets().size() >= MOST) {
                throw Refusal.limit("A user pool client can have at most " + MOST + " active client secrets.");
            }
            var now = pools.now();
            var secret = ClientSecret.of(client.id(), own.isEmpty() ? Ids.secret() : own, now, client.secrets());
            var secrets = new ArrayList<>(client.secrets());
            secrets.add(secret);
            pool.clients().put(client.id(), client.with(secrets, now));
            var shown = secret.describe();
            return Json.object()
                    .set(
                            "ClientSecretDescriptor",
                            own.isEmpty() ? shown.put("ClientSecretValue", secret.value()) : shown);
        }
    }

    private JsonNode list(ObjectNode input) {
        ClientOperations.identified(input).done();
        var secrets = client(pool(input), input).secrets();
        return Json.object()
                .set(
                        "ClientSecrets",
                        Json.array(secrets.stream().map(ClientSecret::describe).toList()));
    }

    private JsonNode delete(ObjectNode input) {
        ClientOperations.identified(input)
                .required("ClientSecretId")
                .text("ClientSecretId", 1, 256, Patterns.SECRET_ID)
                .done();
        var id = input.path("ClientSecretId").asString();
        var pool = pool(input);
        synchronized (pool) {
            var client = client(pool, input);
            var left = client.secrets().stream()
                    .filter(secret -> !secret.id().equals(id))
                    .toList();
            if (left.size() == client.secrets().size()) {
                throw Refusal.notFound("Client secret " + id + " does not exist.");
            }
            if (left.isEmpty()) {
                throw Refusal.invalid("The last client secret of a user pool client can not be deleted.");
            }
            pool.clients().put(client.id(), client.with(left, pools.now()));
        }
        return Json.object();
    }

    private Pool pool(ObjectNode input) {
        return pools.require(input.path("UserPoolId").asString());
    }

    private static Client client(Pool pool, ObjectNode input) {
        return pool.client(input.path("ClientId").asString());
    }
}
