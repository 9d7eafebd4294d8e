package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/** Invoke: RequestResponse, Event and DryRun. */
final class InvokeOperation {

    private final Functions functions;

    InvokeOperation(Functions functions) {
        this.functions = functions;
    }

    List<Route> routes() {
        return List.of(new Route("Invoke", "POST", "/2015-03-31/functions/{FunctionName}/invocations", this::invoke));
    }

    private WireResponse invoke(RestCall call) {
        var function = functions.get(call.path("FunctionName"));
        checkPermission(call, function);
        var event = event(call);
        var requestId = UUID.randomUUID().toString();
        return switch (call.request().header("X-Amz-Invocation-Type").orElse("RequestResponse")) {
            case "DryRun" -> WireResponse.empty(204);
            case "Event" -> {
                Thread.startVirtualThread(() -> function.invoke(requestId, event));
                yield WireResponse.empty(202);
            }
            default -> answer(call, function, requestId, function.invoke(requestId, event));
        };
    }

    /** A service that calls on behalf of one of its resources needs a statement of the function's policy. */
    private static void checkPermission(RestCall call, LambdaFunction function) {
        var service = call.request().header("X-Amz-Source-Service");
        if (service.isPresent()
                && !function.policy()
                        .allows(
                                service.get(),
                                call.request().header("X-Amz-Source-Arn").orElse(""),
                                call.request().header("X-Amz-Source-Account").orElse(""))) {
            throw new AwsFault(
                    "AccessDeniedException",
                    service.get() + " is not authorized to perform: lambda:InvokeFunction on resource: "
                            + function.arn()
                            + " because no resource-based policy allows the lambda:InvokeFunction action",
                    403);
        }
    }

    /** On one line, which the protocol with the process needs. */
    private static String event(RestCall call) {
        var text = call.request().text();
        if (text.isBlank()) {
            return "{}";
        }
        try {
            return Json.MAPPER.readTree(text).toString();
        } catch (JacksonException e) {
            throw new AwsFault(
                    "InvalidRequestContentException",
                    "Could not parse request body into json: " + e.getOriginalMessage(),
                    400);
        }
    }

    private static WireResponse answer(RestCall call, LambdaFunction function, String requestId, Outcome outcome) {
        var response = switch (outcome) {
            case Outcome.Result result -> WireResponse.json(200, result.payload());
            case Outcome.Failure failure ->
                WireResponse.json(200, failure.payload()).with("X-Amz-Function-Error", "Unhandled");
        };
        response = response.with("X-Amz-Executed-Version", "$LATEST").with("x-amzn-RequestId", requestId);
        return call.request().header("X-Amz-Log-Type").filter("Tail"::equals).isPresent()
                ? response.with(
                        "X-Amz-Log-Result",
                        Base64.getEncoder().encodeToString(function.output().tail()))
                : response;
    }
}
