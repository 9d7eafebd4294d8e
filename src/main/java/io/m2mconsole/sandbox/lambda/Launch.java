package io.m2mconsole.sandbox.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a function's processes are started.
 *
 * @param folder the code, inside a folder of its own, whose parent is deleted with it
 * @param environment everything the process sees
 */
record Launch(
        String python,
        String name,
        String arn,
        Path folder,
        Configuration configuration,
        Map<String, String> environment) {

    /** An interpreter alone reserves hundreds of megabytes of addresses, so smaller limits would only break it. */
    private static final long LEAST_ADDRESS_SPACE = 1024L * 1024 * 1024;

    private static final String WORKER = worker();

    /** PATH, LANG and HOME, the function's own variables, and those that Lambda sets. */
    static Map<String, String> environment(String name, String region, Path folder, Configuration configuration) {
        var environment = new HashMap<String, String>();
        environment.put("PATH", Optional.ofNullable(System.getenv("PATH")).orElse("/usr/local/bin:/usr/bin:/bin"));
        environment.put("LANG", Optional.ofNullable(System.getenv("LANG")).orElse("C.UTF-8"));
        environment.put("HOME", folder.toString());
        environment.putAll(configuration.environment());
        environment.put("AWS_REGION", region);
        environment.put("AWS_DEFAULT_REGION", region);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", name);
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(configuration.memorySize()));
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name);
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "sandbox");
        environment.put("LAMBDA_TASK_ROOT", folder.toString());
        return environment;
    }

    Process start() throws IOException {
        var memory = Math.max(LEAST_ADDRESS_SPACE, configuration.memorySize() * 1024L * 1024);
        var builder = new ProcessBuilder(List.of(
                python,
                "-I",
                "-u",
                "-c",
                WORKER,
                folder.toString(),
                configuration.handler(),
                String.valueOf(memory),
                name,
                arn));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile()).start();
    }

    private static String worker() {
        try (InputStream in = Launch.class.getResourceAsStream("worker.py")) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks worker.py");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
