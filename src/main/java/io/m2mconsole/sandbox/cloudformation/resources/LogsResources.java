package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Realm;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** AWS::Logs::LogGroup, recorded by CloudFormation alone: functions of the sandbox write to the sandbox's own log. */
final class LogsResources implements Handler {

    private final Realm realm;

    LogsResources(Realm realm) {
        this.realm = realm;
    }

    List<ResourceType> types() {
        return List.of(new ResourceType(
                "AWS::Logs::LogGroup",
                List.of(
                        Property.text("LogGroupName").replace(),
                        Property.number("RetentionInDays"),
                        Property.text("KmsKeyId"),
                        Property.list("Tags")),
                this));
    }

    @Override
    public Physical create(Wanted wanted) {
        var name = wanted.name("LogGroupName", 512);
        return Physical.of(name).with("Arn", realm.arn("logs", "log-group:" + name + ":*"));
    }

    @Override
    public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
        return physical;
    }

    @Override
    public void delete(Physical physical, ObjectNode properties) {
        // Recorded by the stack alone: it goes with the stack's record.
    }
}
