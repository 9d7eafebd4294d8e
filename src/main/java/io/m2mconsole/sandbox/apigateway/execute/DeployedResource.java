package io.m2mconsole.sandbox.apigateway.execute;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A path as it was deployed.
 *
 * @param path such as {@code /customers/{id}}
 * @param methods by verb or ANY, each as the document that GetMethod shows
 */
public record DeployedResource(String id, String path, Map<String, JsonNode> methods) {}
