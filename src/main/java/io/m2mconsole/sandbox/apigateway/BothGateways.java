package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.domains.Gateway;
import io.m2mconsole.sandbox.apigateway.execute.ExecuteApi;
import io.m2mconsole.sandbox.apigateway.http.HttpApiService;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;

/** Stages of REST and of HTTP APIs, told apart by the API's id. */
record BothGateways(Apis apis, ExecuteApi rest, HttpApiService http) implements Gateway {

    @Override
    public boolean hasStage(String apiId, String stage) {
        return http.hasStage(apiId, stage) || apis.deployed(apiId, stage).isPresent();
    }

    @Override
    public WireResponse answer(WireRequest request, String apiId, String stage, String path) {
        return http.knows(apiId)
                ? http.byDomain(request, apiId, stage, path)
                : rest.byDomain(request, apiId, stage, path);
    }
}
