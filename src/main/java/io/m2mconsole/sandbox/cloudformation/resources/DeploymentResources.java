package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** AWS::ApiGateway::Deployment: a snapshot, taken once when it is made; an update changes its description only. */
final class DeploymentResources implements Handler {

    private final Loopback loopback;

    DeploymentResources(Loopback loopback) {
        this.loopback = loopback;
    }

    List<ResourceType> types() {
        return List.of(new ResourceType(
                "AWS::ApiGateway::Deployment",
                List.of(
                        Property.text("RestApiId").require().replace(),
                        Property.text("Description"),
                        Property.text("StageName").replace()),
                this));
    }

    @Override
    public Physical create(Wanted wanted) {
        var input = Members.small(wanted.properties(), "Description", "StageName");
        var deployment = loopback.rest("POST", Members.api(wanted.properties()) + "/deployments", input);
        var id = deployment.path("id").asString();
        return Physical.of(id).with("DeploymentId", id);
    }

    @Override
    public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
        var patches = new Patches().changes(before, after, "Description");
        loopback.rest("PATCH", path(physical, after), patches.body());
        return physical;
    }

    @Override
    public void delete(Physical physical, ObjectNode properties) {
        if (properties.has("StageName")) {
            var stage = Members.api(properties) + "/stages/" + Members.text(properties, "StageName");
            loopback.rest("DELETE", stage, Json.object());
        }
        loopback.rest("DELETE", path(physical, properties), Json.object());
    }

    private static String path(Physical physical, ObjectNode properties) {
        return Members.api(properties) + "/deployments/" + physical.id();
    }
}
