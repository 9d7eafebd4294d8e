package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Pools;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.cognito.pool.ResourceServer;
import io.m2mconsole.sandbox.cognito.pool.ResourceServer.Scope;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Resource servers and their scopes. */
final class ServerOperations {

    private static final int MOST_SERVERS = 25;
    private static final int MOST_SCOPES = 100;

    private final Pools pools;

    ServerOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateResourceServer", this::create,
                "DescribeResourceServer", this::describe,
                "UpdateResourceServer", this::update,
                "DeleteResourceServer", this::delete,
                "ListResourceServers", this::list);
    }

    private JsonNode create(ObjectNode input) {
        var server = read(input);
        var pool = pools.require(server.poolId());
        synchronized (pool) {
            if (pool.servers().containsKey(server.identifier())) {
                throw Refusal.invalid(server.identifier() + " already exists in user pool " + pool.id() + ".");
            }
            if (pool.servers().size() >= MOST_SERVERS) {
                throw Refusal.limit("Exceeded the maximum of " + MOST_SERVERS + " resource servers in user pool "
                        + pool.id() + ".");
            }
            pool.servers().put(server.identifier(), server);
        }
        return output(server);
    }

    private JsonNode describe(ObjectNode input) {
        identified(input).done();
        return output(existing(pools.require(input.path("UserPoolId").asString()), input));
    }

    private JsonNode update(ObjectNode input) {
        var server = read(input);
        var pool = pools.require(server.poolId());
        synchronized (pool) {
            existing(pool, input);
            pool.servers().put(server.identifier(), server);
        }
        return output(server);
    }

    private JsonNode delete(ObjectNode input) {
        identified(input).done();
        var pool = pools.require(input.path("UserPoolId").asString());
        synchronized (pool) {
            pool.servers().remove(existing(pool, input).identifier());
        }
        return Json.object();
    }

    private JsonNode list(ObjectNode input) {
        new Check(input)
                .required("UserPoolId")
                .text("UserPoolId", 1, 55, Patterns.POOL_ID)
                .number("MaxResults", 1, 50)
                .text("NextToken", 1, 131_072, Patterns.TOKEN)
                .done();
        var pool = pools.require(input.path("UserPoolId").asString());
        return Page.of("ListResourceServers " + pool.id(), input, 50)
                .output("ResourceServers", pool.servers(), ResourceServer::describe);
    }

    private static ResourceServer read(ObjectNode input) {
        var check = identified(input).required("Name").text("Name", 1, 256, Patterns.NAME);
        var sent = check.list("Scopes", MOST_SCOPES);
        for (int i = 0; i < sent.size(); i++) {
            check.also(
                    "scopes." + (i + 1),
                    new Check(sent.get(i))
                            .required("ScopeName")
                            .required("ScopeDescription")
                            .text("ScopeName", 1, 256, Patterns.SCOPE_NAME)
                            .text("ScopeDescription", 1, 256, Patterns.ANY));
        }
        check.done();
        var scopes = sent.stream()
                .map(scope -> new Scope(
                        scope.path("ScopeName").asString(),
                        scope.path("ScopeDescription").asString()))
                .toList();
        requireDistinct(scopes);
        return new ResourceServer(
                input.path("UserPoolId").asString(),
                input.path("Identifier").asString(),
                input.path("Name").asString(),
                scopes);
    }

    private static void requireDistinct(List<Scope> scopes) {
        var seen = new HashSet<String>();
        for (var scope : scopes) {
            if (!seen.add(scope.name())) {
                throw Refusal.invalid("Duplicate scope: " + scope.name());
            }
        }
    }

    private static Check identified(ObjectNode input) {
        return new Check(input)
                .required("UserPoolId")
                .required("Identifier")
                .text("UserPoolId", 1, 55, Patterns.POOL_ID)
                .text("Identifier", 1, 256, Patterns.IDENTIFIER);
    }

    private static ResourceServer existing(Pool pool, ObjectNode input) {
        var identifier = input.path("Identifier").asString();
        var server = pool.servers().get(identifier);
        if (server == null) {
            throw Refusal.notFound("Resource server " + identifier + " does not exist.");
        }
        return server;
    }

    private static ObjectNode output(ResourceServer server) {
        var output = Json.object();
        output.set("ResourceServer", server.describe());
        return output;
    }
}
