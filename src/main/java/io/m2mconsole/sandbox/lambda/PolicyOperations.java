package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** AddPermission, RemovePermission, GetPolicy. */
final class PolicyOperations {

    private static final String PATH = "/2015-03-31/functions/{FunctionName}/policy";
    private static final Pattern STATEMENT_ID = Pattern.compile("[a-zA-Z0-9-_]{1,100}");
    private static final Pattern ACTION = Pattern.compile("lambda:[*]|lambda:[a-zA-Z]+|[*]");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final Functions functions;

    PolicyOperations(Functions functions) {
        this.functions = functions;
    }

    List<Route> routes() {
        return List.of(
                new Route("AddPermission", "POST", PATH, this::add),
                new Route("GetPolicy", "GET", PATH, this::get),
                new Route("RemovePermission", "DELETE", PATH + "/{StatementId}", this::remove));
    }

    private WireResponse add(RestCall call) {
        var function = functions.get(call.path("FunctionName"));
        var input = call.body();
        var id = input.path("StatementId").asString("");
        if (!STATEMENT_ID.matcher(id).matches()) {
            throw LambdaRefusals.validation(
                    id, "statementId", "Member must satisfy regular expression pattern: ([a-zA-Z0-9-_]+)");
        }
        var action = input.path("Action").asString("");
        if (!ACTION.matcher(action).matches()) {
            throw LambdaRefusals.validation(
                    action,
                    "action",
                    "Member must satisfy regular expression pattern: (lambda:[*]|lambda:[a-zA-Z]+|[*])");
        }
        var statement = statement(function, id, action, input);
        function.policy().add(id, statement);
        return WireResponse.json(
                201, Json.object().put("Statement", statement.toString()).toString());
    }

    private static ObjectNode statement(LambdaFunction function, String id, String action, ObjectNode input) {
        var principal = input.path("Principal").asString("");
        if (principal.isEmpty()) {
            throw LambdaRefusals.invalid(
                    "The provided principal was invalid. Please check the principal and try again.");
        }
        var statement = Json.object().put("Sid", id).put("Effect", "Allow");
        if (SERVICE.matcher(principal).matches()) {
            statement.putObject("Principal").put("Service", principal);
        } else {
            statement.putObject("Principal").put("AWS", principal);
        }
        statement.put("Action", action).put("Resource", function.arn());
        var sourceArn = input.path("SourceArn").asString("");
        var sourceAccount = input.path("SourceAccount").asString("");
        if (!sourceAccount.isEmpty()) {
            statement.withObjectProperty("Condition").putObject("StringEquals").put("AWS:SourceAccount", sourceAccount);
        }
        if (!sourceArn.isEmpty()) {
            statement.withObjectProperty("Condition").putObject("ArnLike").put("AWS:SourceArn", sourceArn);
        }
        return statement;
    }

    private WireResponse get(RestCall call) {
        return functions
                .get(call.path("FunctionName"))
                .policy()
                .document()
                .map(policy -> WireResponse.json(200, policy.toString()))
                .orElseThrow(() -> LambdaRefusals.notFound("The resource you requested does not exist."));
    }

    private WireResponse remove(RestCall call) {
        functions.get(call.path("FunctionName")).policy().remove(call.path("StatementId"));
        return WireResponse.empty(204);
    }
}
