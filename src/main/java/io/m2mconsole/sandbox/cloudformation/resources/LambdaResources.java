package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** AWS::Lambda::Function with its code inline, and AWS::Lambda::Permission. */
final class LambdaResources {

    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final String[] CONFIGURATION = {
        "Runtime", "Handler", "Role", "Description", "Timeout", "MemorySize", "Environment", "LoggingConfig"
    };

    private final Loopback loopback;

    LambdaResources(Loopback loopback) {
        this.loopback = loopback;
    }

    List<ResourceType> types() {
        return List.of(
                new ResourceType(
                        "AWS::Lambda::Function",
                        List.of(
                                Property.text("FunctionName").replace(),
                                Property.object("Code").require(),
                                Property.text("Role").require(),
                                Property.text("Runtime").require(),
                                Property.text("Handler").require(),
                                Property.text("Description"),
                                Property.number("Timeout"),
                                Property.number("MemorySize"),
                                Property.object("Environment"),
                                Property.object("LoggingConfig"),
                                Property.list("Tags")),
                        new FunctionHandler()),
                new ResourceType(
                        "AWS::Lambda::Permission",
                        List.of(
                                Property.text("FunctionName").require().replace(),
                                Property.text("Action").require().replace(),
                                Property.text("Principal").require().replace(),
                                Property.text("SourceArn").replace(),
                                Property.text("SourceAccount").replace()),
                        new PermissionHandler()));
    }

    private final class FunctionHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            var properties = wanted.properties();
            var input = Members.same(properties, CONFIGURATION).put("FunctionName", wanted.name("FunctionName", 64));
            input.set("Code", Json.object().put("ZipFile", code(properties)));
            input.set("Tags", Members.tags(properties));
            var function = loopback.rest("POST", FUNCTIONS, input);
            return Physical.of(function.path("FunctionName").asString())
                    .with("Arn", function.path("FunctionArn").asString());
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            var path = FUNCTIONS + "/" + physical.id();
            if (!before.path("Code").equals(after.path("Code"))) {
                loopback.rest("PUT", path + "/code", Json.object().put("ZipFile", code(after)));
            }
            loopback.rest("PUT", path + "/configuration", Members.same(after, CONFIGURATION));
            ResourceTags.ofLambda(loopback).change(Members.text(physical.attributes(), "Arn"), before, after);
            return physical;
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            loopback.rest("DELETE", FUNCTIONS + "/" + physical.id(), Json.object());
        }

        private static String code(JsonNode properties) {
            var code = properties.path("Code");
            if (!code.path("ZipFile").isString() || code.size() != 1) {
                throw new AwsFault(
                        "InvalidRequest", "The sandbox takes a function's code inline only, in Code.ZipFile.", 400);
            }
            return InlineCode.zip(
                    Members.text(properties, "Runtime").startsWith("nodejs") ? "index.js" : "index.py",
                    Members.text(code, "ZipFile"));
        }
    }

    private final class PermissionHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            var properties = wanted.properties();
            var id = wanted.stack() + "-" + wanted.logicalId() + "-" + Wanted.random(12);
            var statement = id.substring(Math.max(0, id.length() - 100));
            var input = Members.same(properties, "Action", "Principal", "SourceArn", "SourceAccount")
                    .put("StatementId", statement);
            loopback.rest("POST", policy(properties), input);
            return Physical.of(statement).with("Id", statement);
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            return physical;
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            loopback.rest("DELETE", policy(properties) + "/" + physical.id(), Json.object());
        }

        private static String policy(JsonNode properties) {
            var function = Members.text(properties, "FunctionName");
            return FUNCTIONS + "/" + function.substring(function.lastIndexOf(':') + 1) + "/policy";
        }
    }
}
