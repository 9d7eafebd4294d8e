package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.apigateway.tokens.TokenVerifier;
import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;
import io.m2mconsole.sandbox.wire.WireService;

/**
 * The stages of HTTP APIs, below {@code /_aws/execute-api/{apiId}/{stage}}; the stage {@code $default} also answers without
 * its name, as it does on AWS.
 */
final class HttpExecute implements WireService {

    private static final String ROOT = "/_aws/execute-api/";

    private final HttpApis apis;
    private final Faults faults;
    private final JwtAuthorizer authorizer;
    private final LambdaCall lambda;

    HttpExecute(HttpApis apis, Faults faults, Loopback loopback) {
        this.apis = apis;
        this.faults = faults;
        this.authorizer = new JwtAuthorizer(apis.realm(), new TokenVerifier(apis.realm(), loopback));
        this.lambda = new LambdaCall(apis.realm(), loopback);
    }

    @Override
    public boolean serves(WireRequest request) {
        return request.path().startsWith(ROOT) && apis.knows(parts(request)[0]);
    }

    @Override
    public boolean open(WireRequest request) {
        return true;
    }

    @Override
    public WireResponse serve(WireRequest request) {
        var parts = parts(request);
        var first = parts.length < 2 ? "" : parts[1].replace("%24", "$");
        var named = apis.deployed(parts[0], first);
        var stage = named.or(() -> apis.deployed(parts[0], HttpApis.DEFAULT_STAGE));
        if (stage.isEmpty()
                || stage.get()
                        .api()
                        .settings()
                        .path("disableExecuteApiEndpoint")
                        .asBoolean(false)) {
            return Refused.notFound().response();
        }
        var skipped = ROOT.length() + parts[0].length() + (named.isPresent() ? 1 + parts[1].length() : 0);
        return answer(request, stage.get(), request.path().substring(skipped));
    }

    WireResponse byDomain(WireRequest request, String apiId, String stage, String path) {
        return apis.deployed(apiId, stage)
                .map(found -> answer(request, found, path))
                .orElseGet(() -> Refused.notFound().response());
    }

    private WireResponse answer(WireRequest request, HttpStage stage, String path) {
        WireResponse response;
        try {
            response = faults.around(
                    "execute-api:Invoke", stage.apiId(), () -> run(request, stage, path.isEmpty() ? "/" : path));
        } catch (AwsFault fault) {
            response = Refused.of(fault).response();
        }
        return response.with("Apigw-Requestid", Input.id(16));
    }

    private WireResponse run(WireRequest request, HttpStage stage, String path) {
        try {
            var route = Routes.match(stage.api().routes().values(), request.method(), path)
                    .orElseThrow(Refused::notFound);
            var token = authorizer.authorize(request, stage, route.document());
            return lambda.answer(new HttpCall(
                    request, stage, path, route, token, apis.realm().clock().now()));
        } catch (Refused refused) {
            return refused.response();
        }
    }

    private static String[] parts(WireRequest request) {
        return request.path().substring(ROOT.length()).split("/", 3);
    }
}
