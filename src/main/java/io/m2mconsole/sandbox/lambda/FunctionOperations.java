package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** CreateFunction, GetFunction(Configuration), UpdateFunctionCode, UpdateFunctionConfiguration, Delete, List. */
final class FunctionOperations {

    private static final String ALL = "/2015-03-31/functions";
    private static final String ONE = ALL + "/{FunctionName}";

    private final Functions functions;

    FunctionOperations(Functions functions) {
        this.functions = functions;
    }

    List<Route> routes() {
        return List.of(
                new Route("CreateFunction", "POST", ALL, this::create),
                new Route("ListFunctions", "GET", ALL, this::list),
                new Route("GetFunction", "GET", ONE, this::get),
                new Route(
                        "GetFunctionConfiguration",
                        "GET",
                        ONE + "/configuration",
                        call -> answer(200, of(call).document())),
                new Route("UpdateFunctionCode", "PUT", ONE + "/code", this::updateCode),
                new Route("UpdateFunctionConfiguration", "PUT", ONE + "/configuration", this::updateConfiguration),
                new Route("DeleteFunction", "DELETE", ONE, this::delete));
    }

    private LambdaFunction of(RestCall call) {
        return functions.get(call.path("FunctionName"));
    }

    private static WireResponse answer(int status, JsonNode document) {
        return WireResponse.json(status, document.toString());
    }

    private WireResponse create(RestCall call) {
        var input = call.body();
        var name = Functions.name(input.path("FunctionName").asString(""));
        var code = CodePackage.of(input.path("Code"));
        var function = functions.create(name, Configuration.of(input), code);
        input.path("Tags")
                .propertyStream()
                .forEach(tag -> function.tags().put(tag.getKey(), tag.getValue().asString("")));
        return answer(201, function.document());
    }

    private WireResponse get(RestCall call) {
        var function = of(call);
        var answer = Json.object();
        answer.set("Configuration", function.document());
        answer.putObject("Code").put("RepositoryType", "S3");
        if (!function.tags().isEmpty()) {
            var tags = answer.putObject("Tags");
            function.tags().forEach(tags::put);
        }
        return answer(200, answer);
    }

    private WireResponse list(RestCall call) {
        var marker = call.query("Marker").orElse("");
        var size = call.query("MaxItems").map(FunctionOperations::pageSize).orElse(50);
        var rest = functions.all().stream()
                .map(LambdaFunction::document)
                .filter(function -> name(function).compareTo(marker) > 0)
                .limit(size + 1L)
                .toList();
        var page = rest.subList(0, Math.min(size, rest.size()));
        var answer = Json.object();
        answer.set("Functions", Json.array(page));
        if (rest.size() > size) {
            answer.put("NextMarker", name(page.getLast()));
        }
        return answer(200, answer);
    }

    private static int pageSize(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 1, 50);
        } catch (NumberFormatException e) {
            throw LambdaRefusals.validation(text, "maxItems", "Member must be a number");
        }
    }

    private static String name(ObjectNode function) {
        return function.path("FunctionName").asString("");
    }

    private WireResponse updateCode(RestCall call) {
        var function = of(call);
        function.load(CodePackage.of(call.body()));
        return answer(200, function.document());
    }

    private WireResponse updateConfiguration(RestCall call) {
        var function = of(call);
        function.configure(function.configuration().updated(call.body()));
        return answer(200, function.document());
    }

    private WireResponse delete(RestCall call) {
        functions.delete(call.path("FunctionName"));
        return WireResponse.empty(204);
    }
}
