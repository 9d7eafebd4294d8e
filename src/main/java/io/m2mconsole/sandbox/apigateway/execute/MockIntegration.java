package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * MOCK: the request template names a status code, which selects the integration response whose parameters and template
 * make the answer. CORS preflights are made of it.
 */
final class MockIntegration {

    private static final String HEADER = "method.response.header.";

    WireResponse answer(Invocation invocation) {
        var status = status(invocation);
        var response = integrationResponse(invocation.integration(), status)
                .orElseThrow(() -> Refusal.of(ResponseType.API_CONFIGURATION_ERROR));
        var variables = new Variables(invocation, Optional.empty());
        var template = MediaTemplates.choose(
                response.path("responseTemplates"), invocation.request().header("Accept"));
        var answer = WireResponse.of(
                Integer.parseInt(response.path("statusCode").asString(status)),
                template.map(MediaTemplates.Template::mediaType).orElse("application/json"),
                template.map(MediaTemplates.Template::text).map(variables::fill).orElse(""));
        for (var parameter : response.path("responseParameters").properties()) {
            var value = variables.mapped(parameter.getValue().asString(""));
            if (value.isPresent() && parameter.getKey().startsWith(HEADER)) {
                answer = answer.with(parameter.getKey().substring(HEADER.length()), value.get());
            }
        }
        return answer;
    }

    private static String status(Invocation invocation) {
        try {
            var status = Json.MAPPER.readTree(request(invocation)).path("statusCode");
            if (status.isIntegralNumber() || status.isString()) {
                return status.asString();
            }
        } catch (JacksonException e) {
            // As with a template that names no status: the integration is at fault, not its caller.
        }
        throw Refusal.of(ResponseType.API_CONFIGURATION_ERROR);
    }

    /** The request after its template, or passed through where there is none and the integration allows it. */
    private static String request(Invocation invocation) {
        var integration = invocation.integration();
        var templates = integration.path("requestTemplates");
        var type = invocation.request().header("Content-Type").orElse("application/json");
        var template = MediaTemplates.exact(templates, type);
        if (template.isPresent()) {
            return new Variables(invocation, Optional.empty())
                    .fill(template.get().text());
        }
        var passes = switch (integration.path("passthroughBehavior").asString("")) {
            case "NEVER" -> false;
            case "WHEN_NO_TEMPLATES" -> templates.isEmpty();
            default -> true;
        };
        if (!passes) {
            throw Refusal.of(ResponseType.UNSUPPORTED_MEDIA_TYPE);
        }
        return invocation.request().text();
    }

    /** The first whose pattern fits the whole status, else the one without a pattern. */
    private static Optional<JsonNode> integrationResponse(JsonNode integration, String status) {
        var responses = integration.path("integrationResponses");
        return responses
                .valueStream()
                .filter(response -> response.path("selectionPattern").isString()
                        && !pattern(response).isEmpty()
                        && Pattern.matches(pattern(response), status))
                .findFirst()
                .or(() -> responses
                        .valueStream()
                        .filter(response -> pattern(response).isEmpty())
                        .findFirst());
    }

    private static String pattern(JsonNode response) {
        return response.path("selectionPattern").asString("");
    }
}
