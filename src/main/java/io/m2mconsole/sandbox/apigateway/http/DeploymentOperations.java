package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** CreateDeployment, GetDeployment, GetDeployments, DeleteDeployment. */
final class DeploymentOperations {

    private final HttpApis apis;

    DeploymentOperations(HttpApis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var all = "/v2/apis/{apiId}/deployments";
        var one = all + "/{deploymentId}";
        return List.of(
                new Route("CreateDeployment", "POST", all, this::create),
                new Route(
                        "GetDeployments",
                        "GET",
                        all,
                        call -> apis.in(call, api -> Items.page(call, api.deployments()))),
                new Route(
                        "GetDeployment",
                        "GET",
                        one,
                        call -> apis.in(
                                call,
                                api -> WireResponse.json(200, of(api, call).toString()))),
                new Route("DeleteDeployment", "DELETE", one, this::delete));
    }

    private static ObjectNode of(HttpApi api, RestCall call) {
        return api.find(api.deployments(), "Deployment", call.path("deploymentId"));
    }

    private WireResponse create(RestCall call) {
        return apis.in(call, api -> {
            if (api.routes().isEmpty()) {
                throw Input.badRequest("At least one route is required before deploying the Api.");
            }
            var input = call.body();
            var stageName = input.path("stageName").asString("");
            if (!stageName.isEmpty()
                    && api.find(api.stages(), "stage", stageName)
                            .path("autoDeploy")
                            .asBoolean(false)) {
                throw Input.badRequest("Deployment ID cannot be set on stages that have autoDeploy enabled");
            }
            var deployment = api.deploy(input.path("description").asString(""), false, apis.now());
            if (!stageName.isEmpty()) {
                api.find(api.stages(), "stage", stageName)
                        .put("deploymentId", deployment.path("deploymentId").asString(""))
                        .put("lastUpdatedDate", apis.now());
            }
            return WireResponse.json(201, deployment.toString());
        });
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            of(api, call);
            var id = call.path("deploymentId");
            if (api.stages().values().stream()
                    .anyMatch(stage -> stage.path("deploymentId").asString("").equals(id))) {
                throw Input.badRequest("Active stages pointing to this deployment must be moved or deleted");
            }
            api.deployments().remove(id);
            api.snapshots().remove(id);
            return WireResponse.empty(204);
        });
    }
}
