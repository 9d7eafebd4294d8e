package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** AWS::ApiGateway::Authorizer and AWS::ApiGateway::GatewayResponse. */
final class AuthorizerResources {

    private static final String[] PLAIN = {
        "Name", "Type", "IdentitySource", "IdentityValidationExpression", "AuthorizerResultTtlInSeconds"
    };

    private static final String[] COMPARED = {
        "Name", "Type", "ProviderARNs", "IdentitySource", "AuthorizerResultTtlInSeconds"
    };

    private final Loopback loopback;

    AuthorizerResources(Loopback loopback) {
        this.loopback = loopback;
    }

    List<ResourceType> types() {
        return List.of(
                new ResourceType(
                        "AWS::ApiGateway::Authorizer",
                        List.of(
                                Property.text("RestApiId").require().replace(),
                                Property.text("Name").require(),
                                Property.text("Type").require(),
                                Property.list("ProviderARNs"),
                                Property.text("IdentitySource"),
                                Property.text("IdentityValidationExpression"),
                                Property.number("AuthorizerResultTtlInSeconds")),
                        new AuthorizerHandler()),
                new ResourceType(
                        "AWS::ApiGateway::GatewayResponse",
                        List.of(
                                Property.text("RestApiId").require().replace(),
                                Property.text("ResponseType").require().replace(),
                                Property.text("StatusCode"),
                                Property.object("ResponseParameters"),
                                Property.object("ResponseTemplates")),
                        new GatewayResponseHandler()));
    }

    private final class AuthorizerHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            var properties = wanted.properties();
            var input = Members.small(properties, PLAIN);
            if (properties.has("ProviderARNs")) {
                input.set("providerARNs", properties.path("ProviderARNs"));
            }
            var authorizer = loopback.rest("POST", Members.api(properties) + "/authorizers", input);
            var id = authorizer.path("id").asString();
            return Physical.of(id).with("AuthorizerId", id);
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            var patches = new Patches().changes(before, after, PLAIN);
            var old = Json.strings(before, "ProviderARNs");
            var wanted = Json.strings(after, "ProviderARNs");
            wanted.stream().filter(arn -> !old.contains(arn)).forEach(arn -> patches.add("add", "/providerARNs", arn));
            old.stream()
                    .filter(arn -> !wanted.contains(arn))
                    .forEach(arn -> patches.add("remove", "/providerARNs", arn));
            loopback.rest("PATCH", Members.api(after) + "/authorizers/" + physical.id(), patches.body());
            return physical;
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            loopback.rest("DELETE", Members.api(properties) + "/authorizers/" + physical.id(), Json.object());
        }

        @Override
        public Optional<ObjectNode> read(Physical physical, ObjectNode properties) {
            var answer = loopback.rest("GET", Members.api(properties) + "/authorizers/" + physical.id(), Json.object());
            return Optional.of(Members.actual(answer, COMPARED));
        }
    }

    private final class GatewayResponseHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            var properties = wanted.properties();
            put(properties);
            var id = Members.text(properties, "RestApiId") + ":" + Members.text(properties, "ResponseType");
            return Physical.of(id).with("Id", id);
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            put(after);
            return physical;
        }

        private void put(ObjectNode properties) {
            var input = Members.small(properties, "StatusCode", "ResponseParameters", "ResponseTemplates");
            loopback.rest("PUT", path(properties), input);
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            loopback.rest("DELETE", path(properties), Json.object());
        }

        private String path(ObjectNode properties) {
            return Members.api(properties) + "/gatewayresponses/" + Members.text(properties, "ResponseType");
        }
    }
}
