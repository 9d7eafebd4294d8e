package io.m2mconsole.sandbox.apigateway.http;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An HTTP API as a deployment froze it; each document by its id, as the control plane showed it then. */
record Snapshot(
        JsonNode settings,
        Map<String, JsonNode> authorizers,
        Map<String, JsonNode> integrations,
        Map<String, JsonNode> routes) {}
