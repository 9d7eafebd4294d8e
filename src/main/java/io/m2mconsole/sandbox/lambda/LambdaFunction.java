package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** One function: its configuration, code and policy, and the processes that run it. */
final class LambdaFunction implements AutoCloseable {

    private static final DateTimeFormatter MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'").withZone(ZoneOffset.UTC);

    private final Realm realm;
    private final Python python;
    private final String name;
    private final Policy policy = new Policy();
    private final FunctionLog output;
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private Configuration configuration;
    private CodePackage code;
    private String revision = "";
    private String lastModified = "";
    private Optional<WorkerPool> pool = Optional.empty();
    private boolean closed;

    LambdaFunction(Realm realm, Python python, String name, Configuration configuration, CodePackage code) {
        this.realm = realm;
        this.python = python;
        this.name = name;
        this.configuration = configuration;
        this.code = code;
        this.output = new FunctionLog(name);
        touch();
    }

    String arn() {
        return realm.arn("lambda", "function:" + name);
    }

    Policy policy() {
        return policy;
    }

    FunctionLog output() {
        return output;
    }

    Map<String, String> tags() {
        return tags;
    }

    synchronized Configuration configuration() {
        return configuration;
    }

    synchronized void configure(Configuration changed) {
        configuration = changed;
        touch();
    }

    synchronized void load(CodePackage changed) {
        code = changed;
        touch();
    }

    /** The next invocation starts anew, with what is set now. */
    private void touch() {
        revision = UUID.randomUUID().toString();
        lastModified = MODIFIED.format(realm.clock().now());
        pool.ifPresent(WorkerPool::retire);
        pool = Optional.empty();
    }

    /** As FunctionConfiguration shows it. */
    synchronized ObjectNode document() {
        var document = Json.object().put("FunctionName", name).put("FunctionArn", arn());
        document.setAll(configuration.document());
        document.put("CodeSize", code.size())
                .put("CodeSha256", code.sha256())
                .put("LastModified", lastModified)
                .put("Version", "$LATEST")
                .put("RevisionId", revision)
                .put("State", "Active")
                .put("LastUpdateStatus", "Successful")
                .put("PackageType", "Zip");
        document.putObject("TracingConfig").put("Mode", "PassThrough");
        document.putArray("Architectures").add("x86_64");
        document.putObject("EphemeralStorage").put("Size", 512);
        return document;
    }

    /** Runs the handler, as it is set when its turn comes. */
    Outcome invoke(String requestId, String event) {
        var interpreter = python.executable();
        if (interpreter.isEmpty()) {
            return Outcome.Failure.of(
                    "Runtime.Unknown",
                    "RequestId: " + requestId + " Error: The sandbox finds no python3 to run the function.");
        }
        for (var ready = pool(interpreter.get()); ready.isPresent(); ready = pool(interpreter.get())) {
            var outcome = ready.get().invoke(requestId, event);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return Outcome.Failure.of(
                "Runtime.ExitError", "RequestId: " + requestId + " Error: The function was deleted meanwhile.");
    }

    /** Empty once the function is deleted. */
    private synchronized Optional<WorkerPool> pool(String interpreter) {
        if (pool.isEmpty() && !closed) {
            pool = Optional.of(new WorkerPool(launch(interpreter), output));
        }
        return pool;
    }

    private Launch launch(String interpreter) {
        try {
            var folder =
                    Files.createTempDirectory("sandbox-lambda-").toRealPath().resolve("task");
            Files.createDirectory(folder);
            code.unpack(folder);
            var environment = Launch.environment(name, realm.region(), folder, configuration);
            return new Launch(interpreter, name, arn(), folder, configuration, environment);
        } catch (IOException e) {
            throw new UncheckedIOException("The function has no folder to run in", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        pool.ifPresent(WorkerPool::close);
        pool = Optional.empty();
    }
}
