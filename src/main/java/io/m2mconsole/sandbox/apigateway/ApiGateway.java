package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.domains.DomainNames;
import io.m2mconsole.sandbox.apigateway.execute.ExecuteApi;
import io.m2mconsole.sandbox.apigateway.http.HttpApiService;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.RestJson;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Amazon API Gateway: REST APIs, HTTP APIs and custom domain names, control plane and what answers behind it. */
public final class ApiGateway {

    private ApiGateway() {}

    /**
     * The services to plug into the sandbox's server.
     *
     * @param lackingScopeIsUnauthorized whether a token without any of the method's scopes is answered through the
     *     gateway response UNAUTHORIZED (401) instead of ACCESS_DENIED (403); AWS's sources disagree
     */
    public static List<WireService> services(
            Realm realm, Faults faults, Loopback loopback, boolean lackingScopeIsUnauthorized) {
        var apis = new Apis(realm);
        var control = new RestJson("apigateway", List.of("/restapis", "/tags"), routes(apis), faults);
        var data = ExecuteApi.service(realm, faults, loopback, lackingScopeIsUnauthorized, apis::deployed);
        var http = new HttpApiService(realm, faults, loopback);
        var services = new ArrayList<WireService>();
        services.add(control);
        services.addAll(http.services());
        services.add(data);
        services.addAll(DomainNames.services(faults, new BothGateways(apis, data, http)));
        return services;
    }

    private static List<Route> routes(Apis apis) {
        return Stream.of(
                        new RestApiOperations(apis).routes(),
                        new ResourceOperations(apis).routes(),
                        new MethodOperations(apis).routes(),
                        new IntegrationOperations(apis).routes(),
                        new ResponseOperations(apis).routes(),
                        new AuthorizerOperations(apis).routes(),
                        new GatewayResponseOperations(apis).routes(),
                        new DeploymentOperations(apis).routes(),
                        new StageOperations(apis).routes(),
                        new ExportOperations(apis).routes(),
                        new TagOperations(apis).routes())
                .flatMap(List::stream)
                .toList();
    }
}
