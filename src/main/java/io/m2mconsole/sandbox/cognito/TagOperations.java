package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Pools;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tags, which only pools can have. */
final class TagOperations {

    private final Pools pools;

    TagOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Operation> all() {
        return Map.of("TagResource", this::tag, "UntagResource", this::untag, "ListTagsForResource", this::list);
    }

    private JsonNode tag(ObjectNode input) {
        check(input).required("Tags").object("Tags").done();
        var pool = pool(input);
        synchronized (pool) {
            var tags = pool.tags();
            tags.putAll(Tags.of(input.path("Tags")));
            pool.tag(Tags.limited(tags));
        }
        return Json.object();
    }

    private JsonNode untag(ObjectNode input) {
        check(input).required("TagKeys").texts("TagKeys", 50, 128, Patterns.ANY).done();
        var pool = pool(input);
        synchronized (pool) {
            var tags = pool.tags();
            Json.strings(input, "TagKeys").forEach(tags::remove);
            pool.tag(tags);
        }
        return Json.object();
    }

    private JsonNode list(ObjectNode input) {
        check(input).done();
        var output = Json.object();
        var tags = output.putObject("Tags");
        pool(input).tags().forEach(tags::put);
        return output;
    }

    private static Check check(ObjectNode input) {
        return new Check(input).required("ResourceArn").text("ResourceArn", 20, 2048, Patterns.ARN);
    }

    private Pool pool(ObjectNode input) {
        var arn = input.path("ResourceArn").asString();
        return pools.all().values().stream()
                .filter(pool -> pool.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Resource " + arn + " does not exist."));
    }
}
