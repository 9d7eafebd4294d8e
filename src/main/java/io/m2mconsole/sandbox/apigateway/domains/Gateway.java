package io.m2mconsole.sandbox.apigateway.domains;

import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;

/** The stages behind a custom domain name, whatever kind of API they are of. */
public interface Gateway {

    boolean hasStage(String apiId, String stage);

    /** Answers a request to a stage. @param path below the stage, percent-encoded, with a leading slash */
    WireResponse answer(WireRequest request, String apiId, String stage, String path);
}
