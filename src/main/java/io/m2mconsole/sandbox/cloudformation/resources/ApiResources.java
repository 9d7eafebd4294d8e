package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** AWS::ApiGateway::RestApi and AWS::ApiGateway::Resource. */
final class ApiResources {

    private final Realm realm;
    private final Loopback loopback;

    ApiResources(Realm realm, Loopback loopback) {
        this.realm = realm;
        this.loopback = loopback;
    }

    List<ResourceType> types() {
        return List.of(
                new ResourceType(
                        "AWS::ApiGateway::RestApi",
                        List.of(
                                Property.text("Name").require(),
                                Property.text("Description"),
                                Property.text("ApiKeySourceType"),
                                Property.flag("DisableExecuteApiEndpoint"),
                                // On AWS these two change in place; here a change makes a new API.
                                Property.list("BinaryMediaTypes").replace(),
                                Property.object("EndpointConfiguration").replace(),
                                Property.list("Tags")),
                        new RestApiHandler()),
                new ResourceType(
                        "AWS::ApiGateway::Resource",
                        List.of(
                                Property.text("RestApiId").require().replace(),
                                Property.text("ParentId").require().replace(),
                                Property.text("PathPart").require().replace()),
                        new ResourceHandler()));
    }

    private final class RestApiHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            var properties = wanted.properties();
            var input =
                    Members.small(properties, "Name", "Description", "DisableExecuteApiEndpoint", "BinaryMediaTypes");
            if (properties.has("ApiKeySourceType")) {
                input.set("apiKeySource", properties.path("ApiKeySourceType"));
            }
            if (properties.has("EndpointConfiguration")) {
                input.set(
                        "endpointConfiguration",
                        Members.small(properties.path("EndpointConfiguration"), "Types", "VpcEndpointIds"));
            }
            input.set("tags", Members.tags(properties));
            var api = loopback.rest("POST", "/restapis", input);
            var id = api.path("id").asString();
            return Physical.of(id)
                    .with("RestApiId", id)
                    .with("RootResourceId", api.path("rootResourceId").asString());
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            var patches = new Patches().changes(before, after, "Name", "Description", "DisableExecuteApiEndpoint");
            if (!before.path("ApiKeySourceType").equals(after.path("ApiKeySourceType"))) {
                var source = after.path("ApiKeySourceType").asString("HEADER");
                patches.add("replace", "/apiKeySource", source);
            }
            var path = "/restapis/" + physical.id();
            if (!patches.isEmpty()) {
                loopback.rest("PATCH", path, patches.body());
            }
            ResourceTags.ofApiGateway(loopback)
                    .change("arn:aws:apigateway:" + realm.region() + "::" + path, before, after);
            return physical;
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            loopback.rest("DELETE", "/restapis/" + physical.id(), Json.object());
        }
    }

    private final class ResourceHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            var properties = wanted.properties();
            var path = Members.api(properties) + "/resources/" + Members.text(properties, "ParentId");
            var resource = loopback.rest("POST", path, Members.small(properties, "PathPart"));
            var id = resource.path("id").asString();
            return Physical.of(id).with("ResourceId", id);
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            return physical;
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            loopback.rest("DELETE", Members.api(properties) + "/resources/" + physical.id(), Json.object());
        }
    }
}
