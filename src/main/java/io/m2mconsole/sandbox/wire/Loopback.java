package io.m2mconsole.sandbox.wire;

import tools.jackson.databind.JsonNode;

/**
 * How one service of the sandbox reaches another: the same requests as from outside, sent in process, past the guard and
 * the faults. It keeps services from knowing each other.
 */
@FunctionalInterface
public interface Loopback {

    WireResponse send(WireRequest request);

    /**
     * Calls a JSON 1.1 operation.
     *
     * @param target such as {@code AWSCognitoIdentityProviderService.CreateUserPool}
     * @throws AwsFault as the service refuses
     */
    default JsonNode call(String target, JsonNode input) {
        var request = WireRequest.of(
                "POST",
                "/",
                java.util.Map.of("X-Amz-Target", target, "Content-Type", "application/x-amz-json-1.1"),
                input.toString());
        var response = send(request);
        var output = Json.parseObject(response.text());
        if (response.status() >= 300) {
            throw new AwsFault(
                    output.path("__type").asString("InternalFailure"),
                    output.path("message").asString(""),
                    response.status());
        }
        return output;
    }

    /**
     * Calls a REST-JSON operation.
     *
     * @param path percent-encoded, with its query
     * @throws AwsFault as the service refuses
     */
    default JsonNode rest(String method, String path, JsonNode input) {
        var body = method.equals("GET") || method.equals("DELETE") ? "" : input.toString();
        var response = send(WireRequest.of(method, path, java.util.Map.of("Content-Type", "application/json"), body));
        var output = Json.parseObject(response.text());
        if (response.status() >= 300) {
            var code = response.headers().getOrDefault("x-amzn-ErrorType", "InternalFailure");
            throw new AwsFault(code, output.path("message").asString(""), response.status());
        }
        return output;
    }
}
