package io.m2mconsole.sandbox.apigateway.domains;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Version 2: CreateDomainName, GetDomainName(s), DeleteDomainName, and API mappings likewise. */
final class HttpDomainOperations {

    private final Domains domains;

    HttpDomainOperations(Domains domains) {
        this.domains = domains;
    }

    List<Route> routes() {
        var one = "/v2/domainnames/{domainName}";
        var mappings = one + "/apimappings";
        return List.of(
                new Route("CreateDomainName", "POST", "/v2/domainnames", this::create),
                new Route(
                        "GetDomainNames",
                        "GET",
                        "/v2/domainnames",
                        _ -> items(domains.all().stream()
                                .map(HttpDomainOperations::shown)
                                .toList())),
                new Route(
                        "GetDomainName",
                        "GET",
                        one,
                        call -> WireResponse.json(
                                200, shown(domains.get(call.path("domainName"))).toString())),
                new Route("DeleteDomainName", "DELETE", one, this::delete),
                new Route("CreateApiMapping", "POST", mappings, this::map),
                new Route(
                        "GetApiMappings",
                        "GET",
                        mappings,
                        call -> items(domains.get(call.path("domainName")).all().stream()
                                .map(HttpDomainOperations::shown)
                                .toList())),
                new Route("DeleteApiMapping", "DELETE", mappings + "/{apiMappingId}", this::unmap));
    }

    private static WireResponse items(List<ObjectNode> shown) {
        return WireResponse.json(
                200, Json.object().set("items", Json.array(shown)).toString());
    }

    private WireResponse create(RestCall call) {
        var input = call.body();
        var certificate = input.path("domainNameConfigurations")
                .path(0)
                .path("certificateArn")
                .asString("");
        var domain = domains.create(input.path("domainName").asString(""), certificate, "REGIONAL");
        return WireResponse.json(201, shown(domain).toString());
    }

    private static ObjectNode shown(Domain domain) {
        var document = Json.object()
                .put("domainName", domain.name())
                .put("apiMappingSelectionExpression", "$request.basepath");
        document.putArray("domainNameConfigurations")
                .addObject()
                .put("apiGatewayDomainName", "d-" + domain.name().replace('.', '-') + ".execute-api.localhost")
                .put("certificateArn", domain.certificateArn())
                .put("endpointType", domain.endpointType())
                .put("domainNameStatus", "AVAILABLE")
                .put("securityPolicy", "TLS_1_2");
        return document;
    }

    private WireResponse delete(RestCall call) {
        domains.delete(call.path("domainName"));
        return WireResponse.empty(204);
    }

    private WireResponse map(RestCall call) {
        var input = call.body();
        var mapping = domains.map(
                call.path("domainName"),
                input.path("apiMappingKey").asString(""),
                input.path("apiId").asString(""),
                input.path("stage").asString(""));
        return WireResponse.json(201, shown(mapping).toString());
    }

    private static ObjectNode shown(Domain.Mapping mapping) {
        return Json.object()
                .put("apiMappingId", mapping.id())
                .put("apiMappingKey", mapping.key())
                .put("apiId", mapping.apiId())
                .put("stage", mapping.stage());
    }

    private WireResponse unmap(RestCall call) {
        var domain = domains.get(call.path("domainName"));
        domain.unmap(domain.all().stream()
                .filter(mapping -> mapping.id().equals(call.path("apiMappingId")))
                .findFirst()
                .orElseThrow(() -> Domains.notFound("Invalid API mapping identifier specified")));
        return WireResponse.empty(204);
    }
}
