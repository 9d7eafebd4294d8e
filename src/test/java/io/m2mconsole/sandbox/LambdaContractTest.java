package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LambdaContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ECHO = "def handler(event, context):\n    return event\n";

    @TempDir
    Path folder;

    @Test
    void keepsAFunctionsConfigurationWithAwsDefaults() {
        var function = ContractFunction.create(aws, ECHO, ",\"Environment\":{\"Variables\":{\"STAGE\":\"prod\"}}");

        var shown = json(function.send("GET", "/" + function.name() + "/configuration", ""));

        assertThat(shown.path("FunctionArn").asString()).isEqualTo(function.arn());
        assertThat(shown.path("Timeout").asInt()).isEqualTo(3);
        assertThat(shown.path("MemorySize").asInt()).isEqualTo(128);
        assertThat(shown.path("State").asString()).isEqualTo("Active");
        assertThat(shown.path("Environment").path("Variables").path("STAGE").asString())
                .isEqualTo("prod");
        assertThat(json(function.send("GET", "/" + function.arn(), "")).path("Configuration"))
                .isEqualTo(shown);
        assertThat(json(function.send("GET", "", "")).path("Functions")).contains(shown);
    }

    @Test
    void refusesADuplicateAnUnknownRuntimeAndABrokenZip() {
        var function = ContractFunction.create(aws, ECHO);

        assertRefused(
                function.send("POST", "", function.creation(ECHO, "")),
                409,
                "ResourceConflictException",
                "Function already exist: " + function.name());
        assertThat(function.send("POST", "", function.creation(ECHO, ",\"Runtime\":\"nodejs22.x\""))
                        .headers()
                        .firstValue("x-amzn-ErrorType"))
                .contains("InvalidParameterValueException");
        assertRefused(
                function.send("PUT", "/" + function.name() + "/code", "{\"ZipFile\":\"bm8gemlw\"}"),
                400,
                "InvalidParameterValueException",
                "Could not unzip uploaded file. Please check your file, then try to upload again.");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        var missing = new ContractFunction(aws, "missing");

        assertRefused(missing.invoke("{}"), 404, "ResourceNotFoundException", "Function not found: " + missing.arn());
        assertRefused(
                missing.send("DELETE", "/missing", ""),
                404,
                "ResourceNotFoundException",
                "Function not found: " + missing.arn());
    }

    @Test
    void runsTheHandlerAndKeepsWhatItPrintsApart() {
        var function = ContractFunction.create(aws, """
                import json, sys
                def handler(event, context):
                    print('R {"forged": true}')
                    sys.__stdout__.write('noise\\n')
                    return {'event': event, 'id': context.aws_request_id, 'left': context.get_remaining_time_in_millis()}
                """);

        var answer = function.invoke("{\n \"a\": \"ü\"\n}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Amz-Function-Error")).isEmpty();
        assertThat(json(answer).path("event").path("a").asString()).isEqualTo("ü");
        assertThat(json(answer).path("id").asString())
                .isEqualTo(answer.headers().firstValue("x-amzn-RequestId").orElseThrow());
        assertThat(json(answer).path("left").asInt()).isBetween(1, 3000);
    }

    @Test
    void answersAHandlersExceptionAsAFunctionError() {
        var function = ContractFunction.create(
                aws, "def handler(event, context):\n    raise ValueError('no ' + event['x'])\n");

        var answer = function.invoke("{\"x\":\"luck\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Amz-Function-Error")).contains("Unhandled");
        assertThat(json(answer).path("errorType").asString()).isEqualTo("ValueError");
        assertThat(json(answer).path("errorMessage").asString()).isEqualTo("no luck");
    }

    @Test
    void namesAModuleThatCannotBeImported() {
        var function = ContractFunction.create(aws, "import not_there\n");

        var error = json(function.invoke("{}"));

        assertThat(error.path("errorType").asString()).isEqualTo("Runtime.ImportModuleError");
        assertThat(error.path("errorMessage").asString())
                .isEqualTo("Unable to import module 'index': No module named 'not_there'");
    }

    @Test
    void killsTheWholeTreeWhenTimeIsUpAndStartsAnew() throws Exception {
        var pid = folder.resolve("pid");
        var function = ContractFunction.create(aws, """
                import subprocess, time
                def handler(event, context):
                    if not event.get('hang'):
                        return 'well'
                    child = subprocess.Popen(['sleep', '600'], start_new_session=False)
                    open('%s', 'w').write(str(child.pid))
                    time.sleep(600)
                """.formatted(pid), ",\"Timeout\":1");

        var answer = function.invoke("{\"hang\":true}");

        assertThat(answer.headers().firstValue("X-Amz-Function-Error")).contains("Unhandled");
        assertThat(json(answer).path("errorMessage").asString()).endsWith("Task timed out after 1.00 seconds");
        var child = Long.parseLong(Files.readString(pid));
        await(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(function.invoke("{}").body()).isEqualTo("\"well\"");
    }

    @Test
    void startsAnewAfterTheProcessEnded() {
        var function = ContractFunction.create(
                aws, "import os\ndef handler(event, context):\n    if event.get('end'): os._exit(3)\n    return 1\n");

        assertThat(json(function.invoke("{\"end\":true}")).path("errorType").asString())
                .isEqualTo("Runtime.ExitError");
        assertThat(function.invoke("{}").body()).isEqualTo("1");
    }

    @Test
    void showsTheHandlerNothingOfTheMachinesEnvironment() {
        var function = ContractFunction.create(
                aws,
                "import os\ndef handler(event, context):\n    return dict(os.environ, cwd=os.getcwd())\n",
                ",\"Environment\":{\"Variables\":{\"OWN\":\"1\"}}");

        var seen = json(function.invoke("{}"));

        assertThat(seen.propertyNames())
                .allMatch(name -> name.matches(
                        "PATH|LANG|LC_CTYPE|HOME|OWN|cwd|LAMBDA_TASK_ROOT|AWS_(DEFAULT_)?REGION|AWS_LAMBDA_.*"));
        assertThat(seen.path("HOME")).isEqualTo(seen.path("cwd"));
        assertThat(Path.of(seen.path("cwd").asString())).exists();
        function.send("DELETE", "/" + function.name(), "");
        assertThat(Path.of(seen.path("cwd").asString())).doesNotExist();
    }

    @Test
    void runsParallelCallsSideBySide() {
        var function = ContractFunction.create(
                aws, "import os, time\ndef handler(event, context):\n    time.sleep(0.3)\n    return os.getpid()\n");

        var calls = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> function.invoke("{}").body()))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void runsNewCodeAndConfigurationAtTheNextCall() {
        var function = ContractFunction.create(aws, ECHO);
        assertThat(function.invoke("1").body()).isEqualTo("1");

        function.send(
                "PUT",
                "/" + function.name() + "/code",
                "{\"ZipFile\":\""
                        + ContractFunction.zip("index.py", "import os\ndef other(e, c):\n    return os.environ['V']\n")
                        + "\"}");
        var changed = function.send(
                "PUT",
                "/" + function.name() + "/configuration",
                "{\"Handler\":\"index.other\",\"Environment\":{\"Variables\":{\"V\":\"2\"}}}");

        assertThat(json(changed).path("Handler").asString()).isEqualTo("index.other");
        assertThat(json(changed).path("Timeout").asInt()).isEqualTo(3);
        assertThat(function.invoke("1").body()).isEqualTo("\"2\"");
    }

    @Test
    void keepsThePolicyThatLetsOthersIn() {
        var function = ContractFunction.create(aws, ECHO);
        var path = "/" + function.name() + "/policy";
        assertRefused(
                function.send("GET", path, ""),
                404,
                "ResourceNotFoundException",
                "The resource you requested does not exist.");

        assertThat(function.permit("arn:aws:execute-api:us-east-1:000000000000:abc/*")
                        .statusCode())
                .isEqualTo(201);

        var statement = JSON.readTree(
                        json(function.send("GET", path, "")).path("Policy").asString())
                .path("Statement")
                .path(0);
        assertThat(statement.path("Principal").path("Service").asString()).isEqualTo("apigateway.amazonaws.com");
        assertThat(statement
                        .path("Condition")
                        .path("ArnLike")
                        .path("AWS:SourceArn")
                        .asString())
                .isEqualTo("arn:aws:execute-api:us-east-1:000000000000:abc/*");
        assertThat(function.permit("arn:aws:s3:::other").statusCode()).isEqualTo(409);
        assertThat(function.send("DELETE", path + "/api", "").statusCode()).isEqualTo(204);
        assertThat(function.send("DELETE", path + "/api", "").statusCode()).isEqualTo(404);
    }

    @Test
    void needsJsonForAnEvent() {
        var answer = ContractFunction.create(aws, ECHO).invoke("{\"a\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("InvalidRequestContentException");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String type, String message) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains(type);
        assertThat(json(answer).path("message").asString()).isEqualTo(message);
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
