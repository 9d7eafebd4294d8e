package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Deployment;
import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a deployment as OpenAPI 3, the way AWS's export does. */
record OpenApiExport(Realm realm, String apiId, String stageName, Deployment deployment, List<String> extensions) {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}+]+)\\+?}");

    ObjectNode document() {
        var document = Json.object().put("openapi", "3.0.1");
        var settings = deployment.api().settings();
        var info = document.putObject("info").put("title", settings.path("name").asString(""));
        Members.copy(settings, info, List.of("description"));
        info.put("version", Instant.ofEpochSecond(deployment.createdDate()).toString());
        document.putArray("servers")
                .addObject()
                .put("url", realm.stageUrl(apiId, "{basePath}"))
                .putObject("variables")
                .putObject("basePath")
                .put("default", stageName);
        var paths = document.putObject("paths");
        for (var resource : deployment.api().resources()) {
            resource.methods()
                    .forEach((verb, method) -> paths.withObjectProperty(resource.path())
                            .set(
                                    verb.equals("ANY")
                                            ? "x-amazon-apigateway-any-method"
                                            : verb.toLowerCase(Locale.ROOT),
                                    operation(resource.path(), method)));
        }
        document.putObject("components").set("securitySchemes", securitySchemes());
        return document;
    }

    private ObjectNode operation(String path, JsonNode method) {
        var operation = Json.object();
        if (method.hasNonNull("operationName")) {
            operation.put("operationId", method.path("operationName").asString(""));
        }
        var variables = PATH_VARIABLE.matcher(path).results().toList();
        if (!variables.isEmpty()) {
            var parameters = operation.putArray("parameters");
            variables.forEach(variable -> parameters
                    .addObject()
                    .put("name", variable.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string"));
        }
        var responses = operation.putObject("responses");
        method.path("methodResponses")
                .propertyStream()
                .forEach(
                        response -> responses.set(response.getKey(), response(response.getKey(), response.getValue())));
        var security = security(method);
        if (!security.isEmpty()) {
            operation.set("security", security);
        }
        if (includes("integrations")) {
            operation.set(
                    "x-amazon-apigateway-integration",
                    method.path("methodIntegration").deepCopy());
        }
        return operation;
    }

    private static ObjectNode response(String status, JsonNode declared) {
        var response = Json.object().put("description", status + " response");
        var headers = Json.object();
        declared.path("responseParameters")
                .propertyStream()
                .forEach(parameter -> headers.putObject(
                                parameter.getKey().substring(parameter.getKey().lastIndexOf('.') + 1))
                        .putObject("schema")
                        .put("type", "string"));
        if (!headers.isEmpty()) {
            response.set("headers", headers);
        }
        response.putObject("content");
        return response;
    }

    /** One requirement with all its schemes: they hold together, not one instead of another. */
    private JsonNode security(JsonNode method) {
        var requirement = Json.object();
        var authorizer =
                deployment.api().authorizers().get(method.path("authorizerId").asString(""));
        if (authorizer != null) {
            requirement.set(
                    authorizer.path("name").asString(""), Json.strings(Json.strings(method, "authorizationScopes")));
        }
        if (method.path("authorizationType").asString("").equals("AWS_IAM")) {
            requirement.putArray("sigv4");
        }
        if (method.path("apiKeyRequired").asBoolean(false)) {
            requirement.putArray("api_key");
        }
        return Json.array(requirement.isEmpty() ? List.of() : List.of(requirement));
    }

    private ObjectNode securitySchemes() {
        var schemes = Json.object();
        for (var authorizer : deployment.api().authorizers().values()) {
            schemes.set(authorizer.path("name").asString(""), scheme(authorizer));
        }
        if (anyMethod("authorizationType", "AWS_IAM")) {
            var scheme = apiKeyScheme(schemes, "sigv4", "Authorization");
            if (includes("authorizers")) {
                scheme.put("x-amazon-apigateway-authtype", "awsSigv4");
            }
        }
        if (anyMethod("apiKeyRequired", "true")) {
            apiKeyScheme(schemes, "api_key", "x-api-key");
        }
        return schemes;
    }

    private boolean anyMethod(String member, String value) {
        return deployment.api().resources().stream()
                .flatMap(resource -> resource.methods().values().stream())
                .anyMatch(method -> method.path(member).asString("").equals(value));
    }

    private static ObjectNode apiKeyScheme(ObjectNode schemes, String name, String header) {
        return schemes.putObject(name).put("type", "apiKey").put("name", header).put("in", "header");
    }

    private ObjectNode scheme(JsonNode authorizer) {
        var source = authorizer.path("identitySource").asString("method.request.header.Authorization");
        var scheme = Json.object()
                .put("type", "apiKey")
                .put("name", source.substring(source.lastIndexOf('.') + 1))
                .put("in", "header");
        if (!includes("authorizers")) {
            return scheme;
        }
        scheme.put("x-amazon-apigateway-authtype", authorizer.path("authType").asString(""));
        var type = authorizer.path("type").asString("");
        var extension = scheme.putObject("x-amazon-apigateway-authorizer").put("type", type.toLowerCase(Locale.ROOT));
        Members.copy(
                authorizer,
                extension,
                List.of(
                        "providerARNs",
                        "authorizerUri",
                        "authorizerResultTtlInSeconds",
                        "identityValidationExpression"));
        return scheme;
    }

    private boolean includes(String extension) {
        return extensions.contains(extension) || extensions.contains("apigateway");
    }
}
