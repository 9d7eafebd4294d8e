package io.m2mconsole.sandbox.apigateway.execute;

import java.util.Map;

/**
 * A stage and what it serves.
 *
 * @param variables the stage variables
 */
public record DeployedStage(
        String apiId, String name, String deploymentId, Map<String, String> variables, DeployedApi api) {}
