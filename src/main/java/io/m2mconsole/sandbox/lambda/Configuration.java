package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be set on a function, checked as AWS checks it.
 *
 * @param runtime {@code python3.x}; the code is run by whatever Python 3 is there
 * @param handler {@code module.function}
 * @param timeout seconds
 * @param memorySize megabytes
 * @param environment the function's own variables
 */
record Configuration(
        String runtime,
        String handler,
        String role,
        String description,
        int timeout,
        int memorySize,
        Map<String, String> environment) {

    private static final Pattern RUNTIME = Pattern.compile("python3\\.\\d{1,2}");
    private static final Pattern ROLE =
            Pattern.compile("arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+");
    private static final Pattern HANDLER = Pattern.compile("\\S{1,128}");
    private static final Pattern VARIABLE = Pattern.compile("[a-zA-Z]\\w*");
    private static final Pattern RESERVED = Pattern.compile(
            "_HANDLER|_X_AMZN_TRACE_ID|AWS_(DEFAULT_)?REGION|AWS_EXECUTION_ENV|AWS_LAMBDA_.*|AWS_ACCESS_KEY(_ID)?|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR");

    Configuration {
        if (runtime.isEmpty() || handler.isEmpty()) {
            throw LambdaRefusals.invalid(
                    "Runtime and Handler are mandatory parameters for functions created with deployment packages.");
        }
        if (!RUNTIME.matcher(runtime).matches()) {
            throw LambdaRefusals.invalid("Value " + runtime
                    + " at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [python3.9,"
                    + " python3.10, python3.11, python3.12, python3.13, python3.14] or be a valid ARN");
        }
        if (!HANDLER.matcher(handler).matches()) {
            throw LambdaRefusals.validation(
                    handler, "handler", "Member must satisfy regular expression pattern: [^\\s]+");
        }
        if (!ROLE.matcher(role).matches()) {
            throw LambdaRefusals.validation(
                    role, "role", "Member must satisfy regular expression pattern: " + ROLE.pattern());
        }
        within(timeout, 1, 900, "timeout");
        within(memorySize, 128, 10_240, "memorySize");
        environment.keySet().forEach(Configuration::checkVariable);
        environment = Map.copyOf(environment);
    }

    private static void within(int value, int least, int most, String member) {
        if (value < least) {
            throw LambdaRefusals.validation(
                    String.valueOf(value), member, "Member must have value greater than or equal to " + least);
        }
        if (value > most) {
            throw LambdaRefusals.validation(
                    String.valueOf(value), member, "Member must have value less than or equal to " + most);
        }
    }

    private static void checkVariable(String name) {
        if (!VARIABLE.matcher(name).matches()) {
            throw LambdaRefusals.validation(
                    name, "environment.variables", "Map keys must satisfy constraint: [a-zA-Z]([a-zA-Z0-9_])+");
        }
        if (RESERVED.matcher(name).matches()) {
            throw LambdaRefusals.invalid("Lambda was unable to configure your environment variables because the"
                    + " environment variables you have provided contains reserved keys that are currently not supported"
                    + " for modification. Reserved keys used in this request: " + name);
        }
    }

    /** Of CreateFunction, with AWS's defaults. */
    static Configuration of(JsonNode input) {
        return new Configuration(
                input.path("Runtime").asString(""),
                input.path("Handler").asString(""),
                input.path("Role").asString(""),
                input.path("Description").asString(""),
                input.path("Timeout").asInt(3),
                input.path("MemorySize").asInt(128),
                variables(input.path("Environment").path("Variables")));
    }

    /** Of UpdateFunctionConfiguration: what is left out stays as it was. */
    Configuration updated(JsonNode input) {
        var variables = input.path("Environment").path("Variables");
        return new Configuration(
                input.path("Runtime").asString(runtime),
                input.path("Handler").asString(handler),
                input.path("Role").asString(role),
                input.path("Description").asString(description),
                input.path("Timeout").asInt(timeout),
                input.path("MemorySize").asInt(memorySize),
                variables.isMissingNode() ? environment : variables(variables));
    }

    private static Map<String, String> variables(JsonNode node) {
        var variables = new LinkedHashMap<String, String>();
        node.propertyStream()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asString("")));
        return variables;
    }

    /** The members of FunctionConfiguration that it knows. */
    ObjectNode document() {
        var document = Json.object()
                .put("Runtime", runtime)
                .put("Role", role)
                .put("Handler", handler)
                .put("Description", description)
                .put("Timeout", timeout)
                .put("MemorySize", memorySize);
        if (!environment.isEmpty()) {
            var variables = document.putObject("Environment").putObject("Variables");
            environment.forEach(variables::put);
        }
        return document;
    }
}
