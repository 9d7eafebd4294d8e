package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Client;
import io.m2mconsole.sandbox.cognito.pool.ClientSecret;
import io.m2mconsole.sandbox.cognito.pool.Ids;
import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Pools;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** App clients: create, describe, update, delete, list. */
final class ClientOperations {

    private final Pools pools;
    private final int clientsPerPool;

    ClientOperations(Pools pools, int clientsPerPool) {
        this.pools = pools;
        this.clientsPerPool = clientsPerPool;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateUserPoolClient", this::create,
                "DescribeUserPoolClient", this::describe,
                "UpdateUserPoolClient", this::update,
                "DeleteUserPoolClient", this::delete,
                "ListUserPoolClients", this::list);
    }

    private JsonNode create(ObjectNode input) {
        ClientSettings.check(input)
                .required("ClientName")
                .flag("GenerateSecret")
                .secret("ClientSecret", 24, 64, Patterns.SECRET)
                .done();
        var generate = input.path("GenerateSecret").asBoolean(false);
        var own = input.path("ClientSecret").asString("");
        if (generate && !own.isEmpty()) {
            throw Refusal.invalid("GenerateSecret and ClientSecret can not be specified together.");
        }
        var pool = pool(input);
        synchronized (pool) {
            var settings = ClientSettings.of(pool, input, generate || !own.isEmpty());
            if (pool.clients().size() >= clientsPerPool) {
                throw Refusal.limit(
                        "Exceeded the maximum of " + clientsPerPool + " app clients in user pool " + pool.id() + ".");
            }
            var id = Ids.client();
            var now = pools.now();
            var secrets = generate || !own.isEmpty()
                    ? List.of(ClientSecret.of(id, generate ? Ids.secret() : own, now, List.of()))
                    : List.<ClientSecret>of();
            var client = new Client(pool.id(), id, settings, secrets, now, now);
            pool.clients().put(id, client);
            return output(client);
        }
    }

    private JsonNode describe(ObjectNode input) {
        identified(input).done();
        return output(pool(input).client(input.path("ClientId").asString()));
    }

    private JsonNode update(ObjectNode input) {
        ClientSettings.check(input)
                .required("ClientId")
                .text("ClientId", 1, 128, Patterns.CLIENT_ID)
                .done();
        var pool = pool(input);
        synchronized (pool) {
            var before = pool.client(input.path("ClientId").asString());
            var settings = ClientSettings.of(pool, input, !before.secrets().isEmpty());
            if (!settings.has("ClientName")) {
                // A name has no default to go back to.
                settings.put("ClientName", before.name());
            }
            var client = before.with(settings, pools.now());
            pool.clients().put(client.id(), client);
            return output(client);
        }
    }

    private JsonNode delete(ObjectNode input) {
        identified(input).done();
        var pool = pool(input);
        synchronized (pool) {
            pool.clients().remove(pool.client(input.path("ClientId").asString()).id());
        }
        return Json.object();
    }

    private JsonNode list(ObjectNode input) {
        new Check(input)
                .required("UserPoolId")
                .text("UserPoolId", 1, 55, Patterns.POOL_ID)
                .number("MaxResults", 1, 60)
                .text("NextToken", 1, 131_072, Patterns.TOKEN)
                .done();
        var pool = pool(input);
        return Page.of("ListUserPoolClients " + pool.id(), input, 60)
                .output("UserPoolClients", pool.clients(), Client::summary);
    }

    static Check identified(ObjectNode input) {
        return new Check(input)
                .required("UserPoolId")
                .required("ClientId")
                .text("UserPoolId", 1, 55, Patterns.POOL_ID)
                .text("ClientId", 1, 128, Patterns.CLIENT_ID);
    }

    private Pool pool(ObjectNode input) {
        return pools.require(input.path("UserPoolId").asString());
    }

    private static ObjectNode output(Client client) {
        var output = Json.object();
        output.set("UserPoolClient", client.describe());
        return output;
    }
}
