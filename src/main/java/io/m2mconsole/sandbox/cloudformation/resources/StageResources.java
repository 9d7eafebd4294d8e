package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** AWS::ApiGateway::Stage. */
final class StageResources implements Handler {

    private final Realm realm;
    private final Loopback loopback;
    private final ResourceTags tags;

    StageResources(Realm realm, Loopback loopback) {
        this.realm = realm;
        this.loopback = loopback;
        this.tags = ResourceTags.ofApiGateway(loopback);
    }

    List<ResourceType> types() {
        return List.of(new ResourceType(
                "AWS::ApiGateway::Stage",
                List.of(
                        Property.text("RestApiId").require().replace(),
                        Property.text("StageName").require().replace(),
                        Property.text("DeploymentId").require(),
                        Property.text("Description"),
                        Property.flag("TracingEnabled"),
                        Property.object("Variables"),
                        Property.list("MethodSettings"),
                        Property.list("Tags")),
                this));
    }

    @Override
    public Physical create(Wanted wanted) {
        var properties = wanted.properties();
        var patches = StageSettings.changes(Json.object(), properties, new Patches());
        var input = Members.small(properties, "StageName", "DeploymentId", "Description", "TracingEnabled");
        input.set("tags", Members.tags(properties));
        loopback.rest("POST", Members.api(properties) + "/stages", input);
        var physical = Physical.of(Members.text(properties, "StageName"));
        try {
            patch(properties, patches);
        } catch (AwsFault fault) {
            delete(physical, properties);
            throw fault;
        }
        return physical;
    }

    @Override
    public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
        var patches = new Patches().changes(before, after, "DeploymentId", "Description", "TracingEnabled");
        patch(after, StageSettings.changes(before, after, patches));
        tags.change("arn:aws:apigateway:" + realm.region() + "::" + path(after), before, after);
        return physical;
    }

    @Override
    public void delete(Physical physical, ObjectNode properties) {
        loopback.rest("DELETE", path(properties), Json.object());
    }

    @Override
    public Optional<ObjectNode> read(Physical physical, ObjectNode properties) {
        var answer = loopback.rest("GET", path(properties), Json.object());
        return Optional.of(Members.actual(answer, "DeploymentId", "Description", "TracingEnabled"));
    }

    private void patch(ObjectNode properties, Patches patches) {
        if (!patches.isEmpty()) {
            loopback.rest("PATCH", path(properties), patches.body());
        }
    }

    private static String path(ObjectNode properties) {
        return Members.api(properties) + "/stages/" + Members.text(properties, "StageName");
    }
}
