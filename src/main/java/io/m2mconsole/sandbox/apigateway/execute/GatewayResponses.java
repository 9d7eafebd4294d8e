package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Renders a refusal through the API's gateway responses: of its own type, else DEFAULT_4XX or DEFAULT_5XX. */
final class GatewayResponses {

    private static final String HEADER = "gatewayresponse.header.";

    private GatewayResponses() {}

    static WireResponse render(Refusal refusal, Invocation invocation) {
        var api = invocation.api();
        var customised = api.gatewayResponse(refusal.type())
                .or(() -> api.gatewayResponse(refusal.type().fallback()))
                .orElseGet(Json::object);
        var variables = new Variables(invocation, Optional.of(refusal));
        var template = MediaTemplates.choose(
                customised.path("responseTemplates"), invocation.request().header("Accept"));
        var response = WireResponse.of(
                        status(customised, refusal),
                        template.map(MediaTemplates.Template::mediaType).orElse("application/json"),
                        variables.fill(
                                template.map(MediaTemplates.Template::text).orElse(ResponseType.DEFAULT_TEMPLATE)))
                .with("x-amzn-ErrorType", refusal.type().errorType());
        for (var parameter : customised.path("responseParameters").properties()) {
            var value = variables.mapped(parameter.getValue().asString(""));
            if (value.isPresent() && parameter.getKey().startsWith(HEADER)) {
                response = response.with(parameter.getKey().substring(HEADER.length()), value.get());
            }
        }
        return response;
    }

    private static int status(JsonNode customised, Refusal refusal) {
        var status = customised.path("statusCode").asString("");
        return status.isEmpty() ? refusal.status() : Integer.parseInt(status);
    }
}
