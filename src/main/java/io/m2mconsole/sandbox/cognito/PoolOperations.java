package io.m2mconsole.sandbox.cognito;

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

/** User pools: create, describe, update, delete, list. */
final class PoolOperations {

    private static final int MOST_POOLS = 1000;

    private final Pools pools;

    PoolOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateUserPool", this::create,
                "DescribeUserPool", this::describe,
                "UpdateUserPool", this::update,
                "DeleteUserPool", this::delete,
                "ListUserPools", this::list);
    }

    private JsonNode create(ObjectNode input) {
        var check = settings(input).required("PoolName");
        check.done();
        if (pools.all().size() >= MOST_POOLS) {
            throw Refusal.limit("User account has exceeded the limit of user pools.");
        }
        var id = Ids.pool(pools.realm().region());
        var pool = new Pool(
                id, pools.realm().arn("cognito-idp", "userpool/" + id), PoolDefaults.created(input), pools.now());
        pool.tag(Tags.of(input.path("UserPoolTags")));
        pools.add(pool);
        return Json.object().set("UserPool", pool.describe());
    }

    private JsonNode describe(ObjectNode input) {
        return Json.object().set("UserPool", pool(input).describe());
    }

    private JsonNode update(ObjectNode input) {
        settings(input)
                .required("UserPoolId")
                .text("UserPoolId", 1, 55, Patterns.POOL_ID)
                .done();
        var pool = pool(input);
        synchronized (pool) {
            pool.change(PoolDefaults.updated(pool.settings(), input), pools.now());
            pool.tag(Tags.of(input.path("UserPoolTags")));
        }
        return Json.object();
    }

    private JsonNode delete(ObjectNode input) {
        var pool = pool(input);
        synchronized (pool) {
            if (pool.settings().path("DeletionProtection").asString().equals("ACTIVE")) {
                throw Refusal.invalid("The user pool cannot be deleted because deletion protection is activated."
                        + " Deletion protection must be inactivated first.");
            }
            if (!pool.domains().isEmpty()) {
                throw Refusal.invalid(
                        "User pool cannot be deleted. It has a domain configured that should be deleted first.");
            }
            pools.remove(pool);
        }
        return Json.object();
    }

    private JsonNode list(ObjectNode input) {
        new Check(input)
                .required("MaxResults")
                .number("MaxResults", 1, 60)
                .text("NextToken", 1, 131_072, Patterns.TOKEN)
                .done();
        return Page.of("ListUserPools", input, 60).output("UserPools", pools.all(), Pool::summary);
    }

    private Pool pool(ObjectNode input) {
        new Check(input)
                .required("UserPoolId")
                .text("UserPoolId", 1, 55, Patterns.POOL_ID)
                .done();
        return pools.require(input.path("UserPoolId").asString());
    }

    private static Check settings(ObjectNode input) {
        return new Check(input)
                .text("PoolName", 1, 128, Patterns.NAME)
                .object("Policies")
                .object("LambdaConfig")
                .object("UserPoolTags")
                .oneOf("DeletionProtection", List.of("ACTIVE", "INACTIVE"))
                .oneOf("MfaConfiguration", List.of("OFF", "ON", "OPTIONAL"))
                .oneOf("UserPoolTier", List.of("LITE", "ESSENTIALS", "PLUS"));
    }
}
