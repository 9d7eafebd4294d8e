package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.RestJson;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;
import java.util.stream.Stream;

/** HTTP APIs, to plug into the sandbox's server: their control plane and what their stages answer. */
public final class HttpApiService {

    private final HttpApis apis;
    private final WireService control;
    private final HttpExecute data;

    public HttpApiService(Realm realm, Faults faults, Loopback loopback) {
        this.apis = new HttpApis(realm);
        this.control = new RestJson("apigateway", List.of("/v2/apis"), routes(apis), faults);
        this.data = new HttpExecute(apis, faults, loopback);
    }

    /** Control plane and data plane. */
    public List<WireService> services() {
        return List.of(control, data);
    }

    /** Whether there is such an HTTP API. */
    public boolean knows(String apiId) {
        return apis.knows(apiId);
    }

    /** Whether something was deployed to such a stage. */
    public boolean hasStage(String apiId, String stage) {
        return apis.deployed(apiId, stage).isPresent();
    }

    /** Answers what came for a stage by a custom domain name. @param path below the stage, percent-encoded */
    public WireResponse byDomain(WireRequest request, String apiId, String stage, String path) {
        return data.byDomain(request, apiId, stage, path);
    }

    private static List<Route> routes(HttpApis apis) {
        return Stream.of(
                        new ApiOperations(apis).routes(),
                        new AuthorizerOperations(apis).routes(),
                        new IntegrationOperations(apis).routes(),
                        new RouteOperations(apis).routes(),
                        new StageOperations(apis).routes(),
                        new DeploymentOperations(apis).routes(),
                        new ExportOperation(apis).routes())
                .flatMap(List::stream)
                .toList();
    }
}
