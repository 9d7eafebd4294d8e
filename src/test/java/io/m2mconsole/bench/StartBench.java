package io.m2mconsole.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How long {@code bin/console} takes, from the command to a healthy console with its sandbox, once it is built. */
final class StartBench implements Benchmark {

    private static final int STARTS = 5;
    private static final URI HEALTH = URI.create("http://localhost:8379/actuator/health");

    @Override
    public void run(Measures measures) throws IOException, InterruptedException {
        // The first start builds where something changed, which is not what is measured.
        start(Duration.ofMinutes(10));
        var seconds = new double[STARTS];
        for (var i = 0; i < STARTS; i++) {
            seconds[i] = start(Duration.ofMinutes(1));
        }
        Arrays.sort(seconds);
        measures.atMost("bin/console to a healthy answer, median of " + STARTS, seconds[STARTS / 2], "s", 5);
        measures.note("bin/console to a healthy answer, slowest of " + STARTS, seconds[STARTS - 1], "s");
    }

    private static double start(Duration limit) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Path.of("bin", "console").toString()).inheritIO();
        builder.environment().put("SERVER_PORT", String.valueOf(HEALTH.getPort()));
        builder.environment().put("SANDBOX_PORT", "0");
        var begun = Instant.now();
        var process = builder.start();
        try (var http = HttpClient.newHttpClient()) {
            while (!healthy(http)) {
                if (Duration.between(begun, Instant.now()).compareTo(limit) > 0 || !process.isAlive()) {
                    throw new IllegalStateException("bin/console does not become healthy");
                }
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean healthy(HttpClient http) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(HEALTH).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
