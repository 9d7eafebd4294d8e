package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** AWS::SecretsManager::Secret. */
final class SecretResources implements Handler {

    private static final String SECRETS = "secretsmanager.";

    private final Loopback loopback;

    SecretResources(Loopback loopback) {
        this.loopback = loopback;
    }

    List<ResourceType> types() {
        return List.of(new ResourceType(
                "AWS::SecretsManager::Secret",
                List.of(
                        Property.text("Name").replace(),
                        Property.text("Description"),
                        Property.text("KmsKeyId"),
                        Property.text("SecretString"),
                        Property.object("GenerateSecretString"),
                        Property.list("Tags")),
                this));
    }

    @Override
    public Physical create(Wanted wanted) {
        var properties = wanted.properties();
        var input = Members.same(properties, "Description", "KmsKeyId", "Tags").put("Name", wanted.name("Name", 512));
        setValue(input, properties);
        var arn = loopback.call(SECRETS + "CreateSecret", input).path("ARN").asString();
        return Physical.of(arn).with("Id", arn);
    }

    @Override
    public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
        var input = Members.same(after, "Description", "KmsKeyId").put("SecretId", physical.id());
        if (!before.path("SecretString").equals(after.path("SecretString"))
                || !before.path("GenerateSecretString").equals(after.path("GenerateSecretString"))) {
            setValue(input, after);
        }
        loopback.call(SECRETS + "UpdateSecret", input);
        tag(physical, before, after);
        return physical;
    }

    @Override
    public void delete(Physical physical, ObjectNode properties) {
        var input = Json.object().put("SecretId", physical.id()).put("ForceDeleteWithoutRecovery", true);
        loopback.call(SECRETS + "DeleteSecret", input);
    }

    private void tag(Physical physical, ObjectNode before, ObjectNode after) {
        var wanted = Members.tags(after);
        var gone = Members.tags(before).propertyNames().stream()
                .filter(key -> !wanted.has(key))
                .toList();
        var input = Json.object().put("SecretId", physical.id());
        if (!gone.isEmpty()) {
            loopback.call(SECRETS + "UntagResource", input.deepCopy().set("TagKeys", Json.strings(gone)));
        }
        if (!wanted.isEmpty()) {
            loopback.call(SECRETS + "TagResource", input.deepCopy().set("Tags", after.path("Tags")));
        }
    }

    private void setValue(ObjectNode input, JsonNode properties) {
        if (properties.path("GenerateSecretString") instanceof ObjectNode generate) {
            if (properties.has("SecretString")) {
                throw new AwsFault(
                        "InvalidRequest",
                        "You can't specify both SecretString and GenerateSecretString for the same secret.",
                        400);
            }
            input.put("SecretString", generated(generate));
        } else if (properties.has("SecretString")) {
            input.set("SecretString", properties.path("SecretString"));
        }
    }

    private String generated(ObjectNode generate) {
        var rules = generate.deepCopy();
        rules.remove(List.of("SecretStringTemplate", "GenerateStringKey"));
        var password = loopback.call(SECRETS + "GetRandomPassword", rules)
                .path("RandomPassword")
                .asString();
        var key = Members.text(generate, "GenerateStringKey");
        return key.isEmpty()
                ? password
                : Json.parseObject(Members.text(generate, "SecretStringTemplate"))
                        .put(key, password)
                        .toString();
    }
}
