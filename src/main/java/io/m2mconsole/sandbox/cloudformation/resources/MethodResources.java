package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** AWS::ApiGateway::Method, with its integration and responses. */
final class MethodResources implements Handler {

    private static final String[] METHOD = {
        "AuthorizationType",
        "AuthorizationScopes",
        "AuthorizerId",
        "ApiKeyRequired",
        "OperationName",
        "RequestParameters",
        "RequestModels"
    };

    private static final String[] INTEGRATION = {
        "Type",
        "Uri",
        "Credentials",
        "PassthroughBehavior",
        "ContentHandling",
        "TimeoutInMillis",
        "RequestParameters",
        "RequestTemplates"
    };

    private final Loopback loopback;

    MethodResources(Loopback loopback) {
        this.loopback = loopback;
    }

    List<ResourceType> types() {
        return List.of(new ResourceType(
                "AWS::ApiGateway::Method",
                List.of(
                        Property.text("RestApiId").require().replace(),
                        Property.text("ResourceId").require().replace(),
                        Property.text("HttpMethod").require().replace(),
                        Property.text("AuthorizationType"),
                        Property.list("AuthorizationScopes"),
                        Property.text("AuthorizerId"),
                        Property.flag("ApiKeyRequired"),
                        Property.text("OperationName"),
                        Property.object("RequestParameters"),
                        Property.object("RequestModels"),
                        Property.list("MethodResponses"),
                        Property.object("Integration")),
                this));
    }

    @Override
    public Physical create(Wanted wanted) {
        var properties = wanted.properties();
        put(properties);
        return Physical.of(Members.text(properties, "RestApiId") + "|" + Members.text(properties, "ResourceId") + "|"
                + Members.text(properties, "HttpMethod"));
    }

    /** A method is put as a whole; it is the working copy, which no request reaches before the next deployment. */
    @Override
    public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
        delete(physical, before);
        put(after);
        return physical;
    }

    @Override
    public void delete(Physical physical, ObjectNode properties) {
        loopback.rest("DELETE", path(properties), Json.object());
    }

    @Override
    public Optional<ObjectNode> read(Physical physical, ObjectNode properties) {
        return Optional.of(Members.actual(loopback.rest("GET", path(properties), Json.object()), METHOD));
    }

    private void put(ObjectNode properties) {
        var path = path(properties);
        var method = Members.small(properties, METHOD);
        if (!method.has("authorizationType")) {
            method.put("authorizationType", "NONE");
        }
        loopback.rest("PUT", path, method);
        try {
            for (var response : properties.path("MethodResponses")) {
                var input = Members.small(response, "ResponseParameters", "ResponseModels");
                loopback.rest("PUT", path + "/responses/" + Members.text(response, "StatusCode"), input);
            }
            if (properties.path("Integration") instanceof ObjectNode integration) {
                integrate(path + "/integration", integration);
            }
        } catch (AwsFault fault) {
            loopback.rest("DELETE", path, Json.object());
            throw fault;
        }
    }

    private void integrate(String path, ObjectNode integration) {
        check(integration);
        var input = Members.small(integration, INTEGRATION);
        if (integration.has("IntegrationHttpMethod")) {
            input.set("httpMethod", integration.path("IntegrationHttpMethod"));
        }
        loopback.rest("PUT", path, input);
        for (var response : integration.path("IntegrationResponses")) {
            var answer = Members.small(
                    response, "SelectionPattern", "ContentHandling", "ResponseParameters", "ResponseTemplates");
            loopback.rest("PUT", path + "/responses/" + Members.text(response, "StatusCode"), answer);
        }
    }

    private static void check(ObjectNode integration) {
        var known = List.of(INTEGRATION);
        for (var name : integration.propertyNames()) {
            if (!known.contains(name)
                    && !name.equals("IntegrationHttpMethod")
                    && !name.equals("IntegrationResponses")) {
                throw new AwsFault("InvalidRequest", "Encountered unsupported property Integration." + name, 400);
            }
        }
    }

    private static String path(JsonNode properties) {
        return Members.api(properties) + "/resources/" + Members.text(properties, "ResourceId") + "/methods/"
                + Members.text(properties, "HttpMethod");
    }
}
