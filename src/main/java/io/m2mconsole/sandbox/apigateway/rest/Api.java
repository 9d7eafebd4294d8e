package io.m2mconsole.sandbox.apigateway.rest;

import io.m2mconsole.sandbox.apigateway.execute.DeployedApi;
import io.m2mconsole.sandbox.apigateway.execute.DeployedResource;
import io.m2mconsole.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One REST API: its working copy, its deployments and stages. Whoever touches it holds its monitor (see {@link Apis}).
 *
 * @param settings the document that GetRestApi shows
 */
public record Api(
        String id,
        ObjectNode settings,
        SortedMap<String, Resource> resources,
        SortedMap<String, ObjectNode> authorizers,
        SortedMap<String, ObjectNode> gatewayResponses,
        SortedMap<String, Deployment> deployments,
        SortedMap<String, ObjectNode> stages) {

    public static Api with(String id, ObjectNode settings, Resource root) {
        var resources = new TreeMap<String, Resource>();
        resources.put(root.id(), root);
        return new Api(id, settings, resources, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    public Resource resource(String resourceId) {
        return found(resources, resourceId, "Invalid Resource identifier specified");
    }

    public ObjectNode authorizer(String authorizerId) {
        return found(authorizers, authorizerId, "Invalid Authorizer identifier specified");
    }

    public Deployment deployment(String deploymentId) {
        return found(deployments, deploymentId, "Invalid Deployment identifier specified");
    }

    public ObjectNode stage(String stageName) {
        return found(stages, stageName, "Invalid stage identifier specified");
    }

    /** The working copy, copied. */
    public DeployedApi snapshot() {
        return new DeployedApi(
                settings.deepCopy(),
                resources.values().stream()
                        .map(one -> new DeployedResource(one.id(), one.path(), copy(one.methods())))
                        .toList(),
                copy(authorizers),
                copy(gatewayResponses));
    }

    private static Map<String, JsonNode> copy(Map<String, ObjectNode> documents) {
        var copies = new LinkedHashMap<String, JsonNode>();
        documents.forEach((key, document) -> copies.put(key, document.deepCopy()));
        return copies;
    }

    private static <T> T found(Map<String, T> all, String key, String message) {
        var one = all.get(key);
        if (one == null) {
            throw Refuse.notFound(message);
        }
        return one;
    }

    /** The string values of a map-like member. */
    public static Map<String, String> stringMap(JsonNode document, String member) {
        var map = new LinkedHashMap<String, String>();
        document.path(member)
                .propertyStream()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString("")));
        return map;
    }

    /** Puts a string map under a member unless it is empty. */
    public static void setMap(ObjectNode document, String member, Map<String, String> map) {
        if (map.isEmpty()) {
            document.remove(member);
            return;
        }
        var node = Json.object();
        map.forEach(node::put);
        document.set(member, node);
    }
}
