package io.m2mconsole.sandbox.apigateway.rest;

import io.m2mconsole.sandbox.apigateway.execute.DeployedApi;
import io.m2mconsole.sandbox.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** A deployment and the API as it was then, which nothing changes any more. */
public record Deployment(String id, String description, long createdDate, DeployedApi api) {

    public Deployment described(String changed) {
        return new Deployment(id, changed, createdDate, api);
    }

    public ObjectNode document(boolean embedSummary) {
        var document = Json.object().put("id", id);
        if (!description.isEmpty()) {
            document.put("description", description);
        }
        document.put("createdDate", createdDate);
        if (embedSummary) {
            document.set("apiSummary", summary());
        }
        return document;
    }

    private ObjectNode summary() {
        var summary = Json.object();
        for (var resource : api.resources()) {
            resource.methods()
                    .forEach((verb, method) -> summary.withObjectProperty(resource.path())
                            .putObject(verb)
                            .put(
                                    "authorizationType",
                                    method.path("authorizationType").asString("NONE"))
                            .put("apiKeyRequired", method.path("apiKeyRequired").asBoolean(false)));
        }
        return summary;
    }
}
