package io.m2mconsole.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The packaged console as its user starts it, in a process of its own with its embedded sandbox. */
final class ConsoleProcess implements AutoCloseable {

    static final String PASSWORD = "a-long-journey";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final URI url;
    private final Path log;

    private ConsoleProcess(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /** Starts the console on free ports and waits until it is healthy. */
    static ConsoleProcess start() throws IOException, InterruptedException {
        var port = freePort();
        var log = Path.of("target", "journeys.log").toAbsolutePath();
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("console.jar", "target/m2m-console.jar"));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SANDBOX_PORT", "0");
        builder.environment().put("CONSOLE_ADMIN_PASSWORD", PASSWORD);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var console = new ConsoleProcess(builder.start(), URI.create("http://localhost:" + port), log);
        console.awaitHealth();
        return console;
    }

    URI url() {
        return url;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitHealth() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(START_LIMIT);
        try (var http = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(deadline) && process.isAlive()) {
                if (isHealthy(http)) {
                    return;
                }
                // The other side is a process: there is nothing to wait on but time.
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        close();
        throw new IllegalStateException("The console did not become healthy:\n" + log());
    }

    private boolean isHealthy(HttpClient http) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(url.resolve("/actuator/health")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
