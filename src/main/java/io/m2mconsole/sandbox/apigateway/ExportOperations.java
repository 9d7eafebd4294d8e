package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;

/** GetExport: a stage's deployed API as OpenAPI 3 in JSON. */
final class ExportOperations {

    private final Apis apis;

    ExportOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        return List.of(new Route(
                "GetExport", "GET", "/restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}", this::export));
    }

    private WireResponse export(RestCall call) {
        return apis.in(call, api -> {
            var stage = api.stage(call.path("stage_name"));
            if (!call.path("export_type").equals("oas30")) {
                throw Refuse.badRequest("The sandbox exports oas30, not " + call.path("export_type"));
            }
            if (call.request()
                    .header("Accept")
                    .filter(type -> type.contains("yaml"))
                    .isPresent()) {
                throw Refuse.badRequest("The sandbox exports application/json, not YAML");
            }
            var name = call.path("stage_name");
            var deployment = api.deployment(stage.path("deploymentId").asString(""));
            var document = new OpenApiExport(apis.realm(), api.id(), name, deployment, extensions(call)).document();
            return WireResponse.json(200, document.toPrettyString())
                    .with(
                            "Content-Disposition",
                            "attachment; filename=\"oas30_" + deployment.createdDate() + ".json\"");
        });
    }

    private static List<String> extensions(RestCall call) {
        return call.request().queryParameters().getOrDefault("extensions", List.of()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .toList();
    }
}
