package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** AWS::Cognito::UserPoolResourceServer and AWS::Cognito::UserPoolClient. */
final class ClientResources {

    private static final String COGNITO = "AWSCognitoIdentityProviderService.";

    private static final String[] COMPARED = {
        "ClientName",
        "AllowedOAuthFlowsUserPoolClient",
        "AllowedOAuthFlows",
        "AllowedOAuthScopes",
        "ExplicitAuthFlows",
        "SupportedIdentityProviders",
        "CallbackURLs",
        "LogoutURLs",
        "DefaultRedirectURI",
        "AccessTokenValidity",
        "IdTokenValidity",
        "RefreshTokenValidity",
        "TokenValidityUnits",
        "EnableTokenRevocation",
        "PreventUserExistenceErrors",
        "AuthSessionValidity"
    };

    private final Loopback loopback;

    ClientResources(Loopback loopback) {
        this.loopback = loopback;
    }

    List<ResourceType> types() {
        var server = List.of(
                Property.text("UserPoolId").require().replace(),
                Property.text("Identifier").require().replace(),
                Property.text("Name").require(),
                Property.list("Scopes"));
        var client = List.of(
                Property.text("UserPoolId").require().replace(),
                Property.text("ClientName"),
                Property.flag("GenerateSecret").replace(),
                Property.flag("AllowedOAuthFlowsUserPoolClient"),
                Property.list("AllowedOAuthFlows"),
                Property.list("AllowedOAuthScopes"),
                Property.list("ExplicitAuthFlows"),
                Property.list("SupportedIdentityProviders"),
                Property.list("CallbackURLs"),
                Property.list("LogoutURLs"),
                Property.text("DefaultRedirectURI"),
                Property.number("AccessTokenValidity"),
                Property.number("IdTokenValidity"),
                Property.number("RefreshTokenValidity"),
                Property.object("TokenValidityUnits"),
                Property.flag("EnableTokenRevocation"),
                Property.text("PreventUserExistenceErrors"),
                Property.number("AuthSessionValidity"));
        return List.of(
                new ResourceType("AWS::Cognito::UserPoolResourceServer", server, new ServerHandler()),
                new ResourceType("AWS::Cognito::UserPoolClient", client, new ClientHandler()));
    }

    private final class ServerHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            loopback.call(COGNITO + "CreateResourceServer", wanted.properties());
            return Physical.of(Members.text(wanted.properties(), "Identifier"));
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            loopback.call(COGNITO + "UpdateResourceServer", after);
            return physical;
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            loopback.call(COGNITO + "DeleteResourceServer", Members.same(properties, "UserPoolId", "Identifier"));
        }

        @Override
        public Optional<ObjectNode> read(Physical physical, ObjectNode properties) {
            var answer = loopback.call(
                    COGNITO + "DescribeResourceServer", Members.same(properties, "UserPoolId", "Identifier"));
            return Optional.of(Members.actual(answer.path("ResourceServer"), "Name", "Scopes"));
        }
    }

    private final class ClientHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            var input = wanted.properties().deepCopy().put("ClientName", wanted.name("ClientName", 128));
            return physical(loopback.call(COGNITO + "CreateUserPoolClient", input));
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            var input = after.deepCopy().put("ClientId", physical.id());
            input.remove("GenerateSecret");
            if (!input.has("ClientName")) {
                input.set("ClientName", physical.attributes().path("Name"));
            }
            return physical(loopback.call(COGNITO + "UpdateUserPoolClient", input));
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            var input = Json.object()
                    .put("UserPoolId", Members.text(properties, "UserPoolId"))
                    .put("ClientId", physical.id());
            loopback.call(COGNITO + "DeleteUserPoolClient", input);
        }

        @Override
        public Optional<ObjectNode> read(Physical physical, ObjectNode properties) {
            var input = Json.object()
                    .put("UserPoolId", Members.text(properties, "UserPoolId"))
                    .put("ClientId", physical.id());
            var answer = loopback.call(COGNITO + "DescribeUserPoolClient", input);
            return Optional.of(Members.actual(answer.path("UserPoolClient"), COMPARED));
        }

        private Physical physical(JsonNode output) {
            var client = output.path("UserPoolClient");
            var id = client.path("ClientId").asString();
            var physical = Physical.of(id)
                    .with("ClientId", id)
                    .with("Name", client.path("ClientName").asString());
            return client.has("ClientSecret")
                    ? physical.with("ClientSecret", client.path("ClientSecret").asString())
                    : physical;
        }
    }
}
