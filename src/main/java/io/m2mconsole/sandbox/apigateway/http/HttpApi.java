package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One HTTP API: its working copy, its deployments and stages. Whoever touches it holds its monitor (see {@link HttpApis}).
 *
 * @param settings the document that GetApi shows
 * @param deployments what GetDeployments shows, by id
 * @param snapshots what each deployment froze, by id
 */
record HttpApi(
        String id,
        ObjectNode settings,
        SortedMap<String, ObjectNode> authorizers,
        SortedMap<String, ObjectNode> integrations,
        SortedMap<String, ObjectNode> routes,
        SortedMap<String, ObjectNode> stages,
        SortedMap<String, ObjectNode> deployments,
        Map<String, Snapshot> snapshots) {

    static HttpApi with(String id, ObjectNode settings) {
        return new HttpApi(
                id,
                settings,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    /** @param what such as {@code Route}, for the refusal */
    ObjectNode find(SortedMap<String, ObjectNode> all, String what, String key) {
        var one = all.get(key);
        if (one == null) {
            throw Input.notFound("Invalid " + what + " identifier specified " + key);
        }
        return one;
    }

    /** The working copy, copied. */
    Snapshot snapshot() {
        return new Snapshot(settings.deepCopy(), copy(authorizers), copy(integrations), copy(routes));
    }

    /** Freezes the working copy. */
    ObjectNode deploy(String description, boolean automatic, String now) {
        var deployment = Json.object()
                .put("deploymentId", Input.id(6))
                .put("autoDeployed", automatic)
                .put("createdDate", now)
                .put("deploymentStatus", "DEPLOYED");
        if (!description.isEmpty()) {
            deployment.put("description", description);
        }
        var key = deployment.path("deploymentId").asString("");
        deployments.put(key, deployment);
        snapshots.put(key, snapshot());
        return deployment;
    }

    /** Brings every stage that deploys by itself up to the working copy. */
    void autoDeploy(String now) {
        var automatic = stages.values().stream()
                .filter(stage -> stage.path("autoDeploy").asBoolean(false))
                .toList();
        if (automatic.isEmpty()) {
            return;
        }
        var deployment = deploy("Automatic deployment triggered by changes to the Api configuration", true, now);
        automatic.forEach(stage -> stage.put(
                        "deploymentId", deployment.path("deploymentId").asString(""))
                .put("lastUpdatedDate", now));
    }

    private static Map<String, JsonNode> copy(SortedMap<String, ObjectNode> documents) {
        return documents.values().stream()
                .collect(Collectors.toMap(HttpApi::key, ObjectNode::deepCopy, (one, _) -> one, LinkedHashMap::new));
    }

    private static String key(JsonNode document) {
        return Stream.of("routeId", "authorizerId", "integrationId")
                .map(member -> document.path(member).asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
