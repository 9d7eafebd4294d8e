package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Api;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Deployment;
import io.m2mconsole.sandbox.apigateway.rest.Ids;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.apigateway.rest.Stages;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;

/** CreateDeployment, GetDeployment, GetDeployments, UpdateDeployment, DeleteDeployment. */
final class DeploymentOperations {

    private final Apis apis;

    DeploymentOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var all = "/restapis/{restapi_id}/deployments";
        var one = all + "/{deployment_id}";
        return List.of(
                new Route("CreateDeployment", "POST", all, this::create),
                new Route(
                        "GetDeployments",
                        "GET",
                        all,
                        call -> apis.in(
                                call,
                                api -> Page.of(call, api.deployments(), deployment -> deployment.document(false)))),
                new Route("GetDeployment", "GET", one, this::get),
                new Route("UpdateDeployment", "PATCH", one, this::update),
                new Route("DeleteDeployment", "DELETE", one, this::delete));
    }

    private WireResponse create(RestCall call) {
        return apis.in(call, api -> {
            checkDeployable(api);
            var input = call.body();
            var stageName = input.path("stageName").asString("");
            if (!stageName.isEmpty()) {
                Stages.checkName(stageName);
            }
            var deployment =
                    new Deployment(Ids.ofSix(), input.path("description").asString(""), apis.now(), api.snapshot());
            api.deployments().put(deployment.id(), deployment);
            if (!stageName.isEmpty()) {
                Stages.deployTo(api, stageName, deployment.id(), input, apis.now());
            }
            return WireResponse.json(201, deployment.document(false).toString());
        });
    }

    private static void checkDeployable(Api api) {
        var methods = api.resources().values().stream()
                .flatMap(resource -> resource.methods().values().stream())
                .toList();
        if (methods.isEmpty()) {
            throw Refuse.badRequest("The REST API doesn't contain any methods");
        }
        if (methods.stream().anyMatch(method -> !method.has("methodIntegration"))) {
            throw Refuse.badRequest("No integration defined for method");
        }
    }

    private WireResponse get(RestCall call) {
        return apis.in(call, api -> {
            var summary = call.request()
                    .queryParameters()
                    .getOrDefault("embed", List.of())
                    .contains("apisummary");
            return WireResponse.json(
                    200,
                    api.deployment(call.path("deployment_id")).document(summary).toString());
        });
    }

    private WireResponse update(RestCall call) {
        return apis.in(call, api -> {
            var changed = api.deployment(call.path("deployment_id"));
            for (var patch : Patch.of(call)) {
                if (!patch.replaces("description")) {
                    throw patch.invalid(List.of("description"));
                }
                changed = changed.described(patch.value());
            }
            api.deployments().put(changed.id(), changed);
            return WireResponse.json(200, changed.document(false).toString());
        });
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            var id = api.deployment(call.path("deployment_id")).id();
            if (api.stages().values().stream()
                    .anyMatch(stage -> stage.path("deploymentId").asString("").equals(id))) {
                throw Refuse.badRequest("Active stages pointing to this deployment must be moved or deleted");
            }
            api.deployments().remove(id);
            return WireResponse.empty(202);
        });
    }
}
