package io.m2mconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A bash that is typed into, with AWS's command line pointed at a sandbox. */
record Shell(URI url) {

    static boolean has(String... commands) {
        var path = System.getenv().getOrDefault("PATH", "").split(":");
        return Stream.of(commands)
                .allMatch(command -> Stream.of(path).anyMatch(folder -> Files.isExecutable(Path.of(folder, command))));
    }

    /** What the commands print, errors included. */
    String type(String commands) {
        try {
            var builder = new ProcessBuilder("bash").redirectErrorStream(true);
            builder.environment().put("AWS_ENDPOINT_URL", url.toString());
            builder.environment().put("AWS_ACCESS_KEY_ID", "sandbox");
            builder.environment().put("AWS_SECRET_ACCESS_KEY", "sandbox");
            builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
            return run(builder, commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without any of AWS's settings: the commands must bring their own. */
    static String typeBare(String commands) {
        try {
            var builder = new ProcessBuilder("bash").redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
            builder.environment().put("AWS_CONFIG_FILE", "/dev/null");
            builder.environment().put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
            return run(builder, commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(ProcessBuilder builder, String commands) throws IOException {
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(commands.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return output;
    }
}
