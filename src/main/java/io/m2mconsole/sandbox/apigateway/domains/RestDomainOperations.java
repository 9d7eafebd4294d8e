package io.m2mconsole.sandbox.apigateway.domains;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Version 1: CreateDomainName, GetDomainName(s), DeleteDomainName, and base path mappings likewise. */
final class RestDomainOperations {

    private static final String NO_PATH = "(none)";

    private final Domains domains;

    RestDomainOperations(Domains domains) {
        this.domains = domains;
    }

    List<Route> routes() {
        var one = "/domainnames/{domain_name}";
        var mappings = one + "/basepathmappings";
        return List.of(
                new Route("CreateDomainName", "POST", "/domainnames", this::create),
                new Route(
                        "GetDomainNames",
                        "GET",
                        "/domainnames",
                        _ -> items(domains.all().stream()
                                .map(RestDomainOperations::shown)
                                .toList())),
                new Route(
                        "GetDomainName",
                        "GET",
                        one,
                        call -> WireResponse.json(
                                200,
                                shown(domains.get(call.path("domain_name"))).toString())),
                new Route("DeleteDomainName", "DELETE", one, this::delete),
                new Route("CreateBasePathMapping", "POST", mappings, this::map),
                new Route(
                        "GetBasePathMappings",
                        "GET",
                        mappings,
                        call -> items(domains.get(call.path("domain_name")).all().stream()
                                .map(RestDomainOperations::shown)
                                .toList())),
                new Route("DeleteBasePathMapping", "DELETE", mappings + "/{base_path}", this::unmap));
    }

    private static WireResponse items(List<ObjectNode> shown) {
        return WireResponse.json(
                200, Json.object().set("item", Json.array(shown)).toString());
    }

    private WireResponse create(RestCall call) {
        var input = call.body();
        var types = Json.strings(input.path("endpointConfiguration"), "types");
        var certificate = input.path("regionalCertificateArn")
                .asString(input.path("certificateArn").asString(""));
        var domain = domains.create(
                input.path("domainName").asString(""), certificate, types.isEmpty() ? "EDGE" : types.getFirst());
        return WireResponse.json(201, shown(domain).toString());
    }

    private static ObjectNode shown(Domain domain) {
        var document = Json.object()
                .put("domainName", domain.name())
                .put("regionalCertificateArn", domain.certificateArn())
                .put("regionalDomainName", "d-" + domain.name().replace('.', '-') + ".execute-api.localhost")
                .put("domainNameStatus", "AVAILABLE")
                .put("securityPolicy", "TLS_1_2");
        document.putObject("endpointConfiguration").putArray("types").add(domain.endpointType());
        return document;
    }

    private WireResponse delete(RestCall call) {
        domains.delete(call.path("domain_name"));
        return WireResponse.empty(202);
    }

    private WireResponse map(RestCall call) {
        var input = call.body();
        var path = input.path("basePath").asString("");
        if (path.contains("/")) {
            throw Domains.badRequest("API Gateway V1 doesn't support the slash character (/) in base path mappings. To"
                    + " create a multi-level base path mapping, use API Gateway V2.");
        }
        var mapping = domains.map(
                call.path("domain_name"),
                path.equals(NO_PATH) ? "" : path,
                input.path("restApiId").asString(""),
                input.path("stage").asString(""));
        return WireResponse.json(201, shown(mapping).toString());
    }

    private static ObjectNode shown(Domain.Mapping mapping) {
        return Json.object()
                .put("basePath", mapping.key().isEmpty() ? NO_PATH : mapping.key())
                .put("restApiId", mapping.apiId())
                .put("stage", mapping.stage());
    }

    private WireResponse unmap(RestCall call) {
        var path = call.path("base_path");
        var domain = domains.get(call.path("domain_name"));
        domain.unmap(domain.all().stream()
                .filter(mapping -> mapping.key().equals(path.equals(NO_PATH) ? "" : path))
                .findFirst()
                .orElseThrow(() -> Domains.notFound("Invalid base path mapping identifier specified")));
        return WireResponse.empty(202);
    }
}
