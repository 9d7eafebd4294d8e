package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.apigateway.tokens.VerifiedToken;
import io.m2mconsole.sandbox.wire.WireRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * One request to a stage, routed and authorized.
 *
 * @param path below the stage, still percent-encoded
 * @param token empty where the route asks for none
 */
record HttpCall(
        WireRequest request,
        HttpStage stage,
        String path,
        Routes.Match route,
        Optional<VerifiedToken> token,
        Instant time) {

    String routeKey() {
        return route.document().path("routeKey").asString("");
    }
}
