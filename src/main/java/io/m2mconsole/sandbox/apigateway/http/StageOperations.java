package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** CreateStage, GetStage, GetStages, UpdateStage, DeleteStage. */
final class StageOperations {

    private static final Pattern NAME = Pattern.compile("\\$default|[\\w-]{1,128}");
    private static final List<String> SETTABLE =
            List.of("autoDeploy", "deploymentId", "description", "stageVariables", "defaultRouteSettings", "tags");

    private final HttpApis apis;

    StageOperations(HttpApis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var all = "/v2/apis/{apiId}/stages";
        var one = all + "/{stageName}";
        return List.of(
                new Route("CreateStage", "POST", all, this::create),
                new Route("GetStages", "GET", all, call -> apis.in(call, api -> Items.page(call, api.stages()))),
                new Route(
                        "GetStage",
                        "GET",
                        one,
                        call -> apis.in(
                                call,
                                api -> WireResponse.json(200, of(api, call).toString()))),
                new Route("UpdateStage", "PATCH", one, this::update),
                new Route("DeleteStage", "DELETE", one, this::delete));
    }

    private static ObjectNode of(HttpApi api, RestCall call) {
        return api.find(api.stages(), "stage", call.path("stageName"));
    }

    private WireResponse create(RestCall call) {
        return apis.in(call, api -> {
            var input = call.body();
            var name = Input.required(input, "stageName");
            if (!NAME.matcher(name).matches()) {
                throw Input.badRequest("Stage name only allows a-zA-Z0-9_- or $default");
            }
            if (api.stages().containsKey(name)) {
                throw Input.conflict("Stage already exists");
            }
            var stage = Json.object()
                    .put("stageName", name)
                    .put("autoDeploy", false)
                    .put("createdDate", apis.now())
                    .put("lastUpdatedDate", apis.now());
            stage.putObject("stageVariables");
            set(api, input, stage);
            api.stages().put(name, stage);
            deploy(api, stage);
            return WireResponse.json(201, stage.toString());
        });
    }

    private static void set(HttpApi api, ObjectNode input, ObjectNode stage) {
        Input.copy(input, stage, SETTABLE);
        var deployment = input.path("deploymentId").asString("");
        if (!deployment.isEmpty()) {
            if (stage.path("autoDeploy").asBoolean(false)) {
                throw Input.badRequest("Deployment ID cannot be set on stages that have autoDeploy enabled");
            }
            api.find(api.deployments(), "Deployment", deployment);
        }
    }

    private void deploy(HttpApi api, ObjectNode stage) {
        if (stage.path("autoDeploy").asBoolean(false)) {
            api.autoDeploy(apis.now());
        }
    }

    private WireResponse update(RestCall call) {
        return apis.in(call, api -> {
            var changed = of(api, call).deepCopy();
            set(api, call.body(), changed);
            changed.put("lastUpdatedDate", apis.now());
            api.stages().put(call.path("stageName"), changed);
            deploy(api, changed);
            return WireResponse.json(200, changed.toString());
        });
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            of(api, call);
            api.stages().remove(call.path("stageName"));
            return WireResponse.empty(204);
        });
    }
}
