package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code $context.…} and {@code $stageVariables.…} into templates. Gateway responses on AWS know no more than
 * that; of mapping templates it is the part that needs no script.
 */
record Variables(Invocation invocation, Optional<Refusal> refusal) {

    private static final String NAME = "(?:context|stageVariables)(?:\\.[A-Za-z0-9_-]+)+";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(" + NAME + ")}|\\$(" + NAME + ")");

    String fill(String template) {
        return REFERENCE
                .matcher(template)
                .replaceAll(found ->
                        Matcher.quoteReplacement(value(found.group(1) == null ? found.group(2) : found.group(1))
                                .orElse("")));
    }

    /**
     * The value of a mapping expression: {@code 'literal'}, {@code context.…}, {@code stageVariables.…} or {@code
     * method.request.…}; empty where it has none.
     */
    Optional<String> mapped(String expression) {
        if (expression.length() > 1 && expression.startsWith("'") && expression.endsWith("'")) {
            return Optional.of(expression.substring(1, expression.length() - 1));
        }
        return expression.startsWith("method.request.")
                ? invocation.requestValue(expression.substring("method.request.".length()))
                : value(expression);
    }

    private Optional<String> value(String name) {
        if (name.startsWith("stageVariables.")) {
            return Optional.ofNullable(invocation.stage().variables().get(name.substring("stageVariables.".length())));
        }
        if (name.startsWith("context.authorizer.claims.")) {
            return Optional.ofNullable(invocation.claims().get(name.substring("context.authorizer.claims.".length())));
        }
        return switch (name) {
            case "context.error.message" -> refusal.map(Refusal::message);
            case "context.error.messageString" -> refusal.map(Refusal::message).map(Json.MAPPER::writeValueAsString);
            case "context.error.responseType" -> refusal.map(one -> one.type().name());
            case "context.requestId", "context.extendedRequestId" -> Optional.of(invocation.requestId());
            case "context.apiId" -> Optional.of(invocation.stage().apiId());
            case "context.stage" -> Optional.of(invocation.stage().name());
            case "context.httpMethod" -> Optional.of(invocation.request().method());
            case "context.path" -> Optional.of("/" + invocation.stage().name() + invocation.path());
            case "context.resourcePath" -> Optional.of(invocation.resource().path());
            case "context.resourceId" -> Optional.of(invocation.resource().id());
            case "context.requestTimeEpoch" ->
                Optional.of(String.valueOf(invocation.time().toEpochMilli()));
            case "context.identity.sourceIp" -> Optional.of("127.0.0.1");
            case "context.identity.userAgent" -> invocation.request().header("User-Agent");
            default -> Optional.empty();
        };
    }
}
