package io.m2mconsole.sandbox.apigateway.execute;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a deployment froze, as the documents that the control plane showed then. Nothing in it changes any more. */
public final class DeployedApi {

    private final JsonNode settings;
    private final List<DeployedResource> resources;
    private final Map<String, JsonNode> authorizers;
    private final Map<String, JsonNode> gatewayResponses;
    private final Router router;

    /**
     * @param settings as GetRestApi shows them
     * @param authorizers by id
     * @param gatewayResponses the customised ones, by type
     */
    public DeployedApi(
            JsonNode settings,
            List<DeployedResource> resources,
            Map<String, JsonNode> authorizers,
            Map<String, JsonNode> gatewayResponses) {
        this.settings = settings;
        this.resources = List.copyOf(resources);
        this.authorizers = Collections.unmodifiableMap(new LinkedHashMap<>(authorizers));
        this.gatewayResponses = Map.copyOf(gatewayResponses);
        this.router = Router.of(this.resources);
    }

    public JsonNode settings() {
        return settings;
    }

    public List<DeployedResource> resources() {
        return resources;
    }

    public Map<String, JsonNode> authorizers() {
        return authorizers;
    }

    Optional<JsonNode> gatewayResponse(ResponseType type) {
        return Optional.ofNullable(gatewayResponses.get(type.name()));
    }

    Router router() {
        return router;
    }
}
