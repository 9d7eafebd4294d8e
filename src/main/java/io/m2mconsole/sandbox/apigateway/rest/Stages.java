package io.m2mconsole.sandbox.apigateway.rest;

import io.m2mconsole.sandbox.wire.Json;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Stages as the documents that GetStage shows. */
public final class Stages {

    private static final Pattern NAME = Pattern.compile("[\\w-]{1,128}");
    private static final Pattern VARIABLE_NAME = Pattern.compile("\\w+");

    private Stages() {}

    public static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refuse.badRequest("Stage name only allows a-zA-Z0-9_-");
        }
    }

    public static void checkVariableName(String name) {
        if (!VARIABLE_NAME.matcher(name).matches()) {
            throw Refuse.badRequest("Stage variable name can only have alphanumeric characters and underscores");
        }
    }

    /** Points a stage at a deployment; makes it first where there is none of that name. */
    public static void deployTo(Api api, String name, String deploymentId, ObjectNode input, long now) {
        var existing = api.stages().get(name);
        if (existing == null) {
            var stage = make(name, deploymentId, input, now);
            if (input.hasNonNull("stageDescription")) {
                stage.put("description", input.path("stageDescription").asString(""));
            } else {
                stage.remove("description");
            }
            api.stages().put(name, stage);
        } else {
            existing.put("deploymentId", deploymentId).put("lastUpdatedDate", now);
        }
    }

    public static ObjectNode make(String name, String deploymentId, ObjectNode input, long now) {
        var stage = Json.object()
                .put("deploymentId", deploymentId)
                .put("stageName", name)
                .put("cacheClusterEnabled", false)
                .put("cacheClusterStatus", "NOT_AVAILABLE")
                .put("tracingEnabled", input.path("tracingEnabled").asBoolean(false))
                .put("createdDate", now)
                .put("lastUpdatedDate", now);
        stage.putObject("methodSettings");
        input.path("variables").propertyStream().forEach(variable -> checkVariableName(variable.getKey()));
        Members.copy(input, stage, List.of("description", "variables", "tags", "documentationVersion"));
        return stage;
    }
}
