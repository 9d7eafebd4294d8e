package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Api;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.apigateway.rest.Stages;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** CreateStage, GetStage, GetStages, UpdateStage, DeleteStage. */
final class StageOperations {

    private static final List<String> PATCHABLE = List.of(
            "deploymentId",
            "description",
            "variables/{name}",
            "tracingEnabled",
            "accessLogSettings/destinationArn",
            "accessLogSettings/format",
            "{resource}/{verb}/{setting}");

    private final Apis apis;

    StageOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var all = "/restapis/{restapi_id}/stages";
        var one = all + "/{stage_name}";
        return List.of(
                new Route("CreateStage", "POST", all, this::create),
                new Route("GetStages", "GET", all, this::list),
                new Route("GetStage", "GET", one, this::get),
                new Route("UpdateStage", "PATCH", one, this::update),
                new Route("DeleteStage", "DELETE", one, this::delete));
    }

    private WireResponse create(RestCall call) {
        return apis.in(call, api -> {
            var input = call.body();
            var name = Members.required(input, "stageName");
            Stages.checkName(name);
            var deployment = api.deployment(Members.required(input, "deploymentId"));
            if (api.stages().containsKey(name)) {
                throw Refuse.conflict("Stage already exists");
            }
            var stage = Stages.make(name, deployment.id(), input, apis.now());
            api.stages().put(name, stage);
            return WireResponse.json(201, stage.toString());
        });
    }

    private WireResponse list(RestCall call) {
        return apis.in(call, api -> {
            var wanted = call.query("deploymentId");
            var stages = api.stages().values().stream()
                    .filter(stage -> wanted.isEmpty()
                            || stage.path("deploymentId").asString("").equals(wanted.get()))
                    .toList();
            // AWS's list of stages is the one that is not paged.
            return WireResponse.json(
                    200, Json.object().set("item", Json.array(stages)).toString());
        });
    }

    private WireResponse get(RestCall call) {
        return apis.in(
                call,
                api -> WireResponse.json(200, api.stage(call.path("stage_name")).toString()));
    }

    private WireResponse update(RestCall call) {
        return apis.in(call, api -> {
            var name = call.path("stage_name");
            var changed = api.stage(name).deepCopy();
            Patch.of(call).forEach(patch -> apply(api, patch, changed));
            changed.put("lastUpdatedDate", apis.now());
            api.stages().put(name, changed);
            return WireResponse.json(200, changed.toString());
        });
    }

    private static void apply(Api api, Patch patch, ObjectNode stage) {
        var variable = patch.below("/variables");
        var accessLog = patch.below("/accessLogSettings");
        if (patch.replaces("deploymentId")) {
            stage.put("deploymentId", api.deployment(patch.value()).id());
        } else if (patch.replaces("description")) {
            stage.put("description", patch.value());
        } else if (patch.replaces("tracingEnabled")) {
            stage.put("tracingEnabled", Members.bool(patch.value()));
        } else if (variable.isPresent()) {
            Stages.checkVariableName(variable.get());
            set(patch, stage.withObjectProperty("variables"), variable.get());
        } else if (accessLog
                .filter(List.of("destinationArn", "format")::contains)
                .isPresent()) {
            set(patch, stage.withObjectProperty("accessLogSettings"), accessLog.get());
        } else if (!MethodSettings.apply(patch, stage)) {
            throw patch.invalid(PATCHABLE);
        }
    }

    private static void set(Patch patch, ObjectNode map, String key) {
        if (patch.removes()) {
            map.remove(key);
        } else {
            map.put(key, patch.value());
        }
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            api.stage(call.path("stage_name"));
            api.stages().remove(call.path("stage_name"));
            return WireResponse.empty(202);
        });
    }
}
