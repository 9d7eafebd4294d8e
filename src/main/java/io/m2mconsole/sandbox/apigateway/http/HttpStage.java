package io.m2mconsole.sandbox.apigateway.http;

import tools.jackson.databind.JsonNode;

/** A stage and what it serves. @param variables the stage variables */
record HttpStage(String apiId, String name, String deploymentId, JsonNode variables, Snapshot api) {}
