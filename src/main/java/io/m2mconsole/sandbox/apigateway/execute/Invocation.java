package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.WireRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One request to a stage, and what is known of it so far.
 *
 * @param path below the stage, still percent-encoded
 * @param resource the resource it was routed to; an empty path until then
 * @param method the method's document; empty until it is routed
 * @param parameters the path parameters, decoded
 * @param claims of the token, once it was verified
 */
record Invocation(
        WireRequest request,
        DeployedStage stage,
        String path,
        String requestId,
        Instant time,
        DeployedResource resource,
        JsonNode method,
        Map<String, String> parameters,
        Map<String, String> claims) {

    private static final DeployedResource NOWHERE = new DeployedResource("", "", Map.of());

    static Invocation of(WireRequest request, DeployedStage stage, String path, Instant time) {
        var id = UUID.randomUUID().toString();
        return new Invocation(request, stage, path, id, time, NOWHERE, Json.object(), Map.of(), Map.of());
    }

    Invocation routed(Router.Match match, JsonNode method) {
        return new Invocation(
                request, stage, path, requestId, time, match.resource(), method, match.parameters(), claims);
    }

    Invocation authorized(Map<String, String> verifiedClaims) {
        return new Invocation(request, stage, path, requestId, time, resource, method, parameters, verifiedClaims);
    }

    DeployedApi api() {
        return stage.api();
    }

    JsonNode integration() {
        return method.path("methodIntegration");
    }

    /** A request value as mapping expressions name it: {@code header.X}, {@code querystring.x}, {@code path.x}. */
    Optional<String> requestValue(String place) {
        var name = place.substring(place.indexOf('.') + 1);
        return switch (place.substring(0, Math.max(0, place.indexOf('.')))) {
            case "header" -> request.header(name);
            case "querystring" ->
                Optional.ofNullable(request.queryParameters().get(name)).map(values -> values.getLast());
            case "path" -> Optional.ofNullable(parameters.get(name));
            default -> Optional.empty();
        };
    }
}
