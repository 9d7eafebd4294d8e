package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * AWS::IAM::Role. The sandbox has no IAM service and enforces no permissions: a role is checked for its shape, recorded by
 * CloudFormation alone, and given the ARN that functions ask for.
 */
final class IamResources implements Handler {

    private final Realm realm;

    IamResources(Realm realm) {
        this.realm = realm;
    }

    List<ResourceType> types() {
        return List.of(new ResourceType(
                "AWS::IAM::Role",
                List.of(
                        Property.text("RoleName").replace(),
                        Property.text("Path").replace(),
                        Property.object("AssumeRolePolicyDocument").require(),
                        Property.list("ManagedPolicyArns"),
                        Property.list("Policies"),
                        Property.text("Description"),
                        Property.number("MaxSessionDuration"),
                        Property.text("PermissionsBoundary"),
                        Property.list("Tags")),
                this));
    }

    @Override
    public Physical create(Wanted wanted) {
        check(wanted.properties());
        var name = wanted.name("RoleName", 64);
        var path = wanted.properties().path("Path").asString("/");
        return Physical.of(name)
                .with("Arn", "arn:aws:iam::" + realm.account() + ":role" + path + name)
                .with("RoleId", "AROA" + Wanted.random(17).toUpperCase(Locale.ROOT));
    }

    @Override
    public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
        check(after);
        return physical;
    }

    @Override
    public void delete(Physical physical, ObjectNode properties) {
        // Recorded by the stack alone: it goes with the stack's record.
    }

    private static void check(ObjectNode properties) {
        if (properties.path("AssumeRolePolicyDocument").path("Statement").isEmpty()) {
            throw malformed("AssumeRolePolicyDocument has no statement.");
        }
        for (var policy : properties.path("Policies")) {
            if (!policy.path("PolicyName").isString()
                    || policy.path("PolicyDocument").path("Statement").isEmpty()) {
                throw malformed("Every policy needs a PolicyName and a PolicyDocument with a statement.");
            }
        }
        for (var arn : Json.strings(properties, "ManagedPolicyArns")) {
            if (!arn.matches("arn:[a-z-]+:iam::(aws|\\d{12}):policy/.+")) {
                throw malformed("ARN " + arn + " is not valid.");
            }
        }
    }

    private static AwsFault malformed(String message) {
        return new AwsFault("MalformedPolicyDocument", message, 400);
    }
}
