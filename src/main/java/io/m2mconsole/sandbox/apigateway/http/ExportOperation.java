package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ExportApi: the working copy, or what a stage serves, as OpenAPI 3 in JSON. */
final class ExportOperation {

    private final HttpApis apis;

    ExportOperation(HttpApis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        return List.of(new Route("ExportApi", "GET", "/v2/apis/{apiId}/exports/{specification}", this::export));
    }

    private WireResponse export(RestCall call) {
        return apis.in(call, api -> {
            if (!call.path("specification").equals("OAS30")) {
                throw Input.badRequest("Invalid specification specified. Must be one of: [OAS30]");
            }
            if (!call.query("outputType").orElse("").equals("JSON")) {
                throw Input.badRequest("The sandbox exports JSON");
            }
            var stage = call.query("stageName");
            var snapshot = stage.map(name -> deployed(api, name)).orElseGet(api::snapshot);
            return WireResponse.json(200, document(snapshot).toPrettyString());
        });
    }

    private Snapshot deployed(HttpApi api, String stage) {
        api.find(api.stages(), "stage", stage);
        return apis.deployed(api.id(), stage)
                .map(HttpStage::api)
                .orElseThrow(() -> Input.badRequest("Nothing was deployed to the stage " + stage));
    }

    private static ObjectNode document(Snapshot api) {
        var document = Json.object().put("openapi", "3.0.1");
        document.putObject("info")
                .put("title", api.settings().path("name").asString(""))
                .put("version", api.settings().path("createdDate").asString(""));
        var paths = document.putObject("paths");
        for (var route : api.routes().values()) {
            var key = route.path("routeKey").asString("");
            var cut = key.indexOf(' ');
            var verb = cut < 0 ? "ANY" : key.substring(0, cut);
            var path = cut < 0 ? "/" + key : key.substring(cut + 1);
            paths.withObjectProperty(path)
                    .set(
                            verb.equals("ANY") ? "x-amazon-apigateway-any-method" : verb.toLowerCase(Locale.ROOT),
                            operation(api, route, cut < 0));
        }
        var schemes = document.putObject("components").putObject("securitySchemes");
        api.authorizers().values().forEach(one -> scheme(schemes, one));
        return document.put("x-amazon-apigateway-importexport-version", "1.0");
    }

    private static ObjectNode operation(Snapshot api, JsonNode route, boolean fallback) {
        var operation = Json.object();
        operation.putObject("responses").putObject("default").put("description", "Default response");
        if (fallback) {
            operation.put("isDefaultRoute", true);
        }
        var authorizer = api.authorizers().get(route.path("authorizerId").asString(""));
        if (authorizer != null) {
            operation
                    .putArray("security")
                    .addObject()
                    .set(
                            authorizer.path("name").asString(""),
                            Json.strings(Json.strings(route, "authorizationScopes")));
        } else if (route.path("authorizationType").asString("").equals("AWS_IAM")) {
            operation.putObject("x-amazon-apigateway-auth").put("type", "AWS_IAM");
        }
        return operation;
    }

    private static void scheme(ObjectNode schemes, JsonNode authorizer) {
        var extension = schemes.putObject(authorizer.path("name").asString(""))
                .put("type", "oauth2")
                .set("flows", Json.object())
                .asObject()
                .putObject("x-amazon-apigateway-authorizer")
                .put("type", "jwt")
                .put(
                        "identitySource",
                        Json.strings(authorizer, "identitySource").getFirst());
        extension.set("jwtConfiguration", authorizer.path("jwtConfiguration").deepCopy());
    }
}
