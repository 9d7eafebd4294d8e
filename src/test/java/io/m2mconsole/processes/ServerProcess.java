package io.m2mconsole.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM that serves HTTP, with its output in a file. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final Process process;
    private final URI url;
    private final Path log;

    private ServerProcess(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    static ServerProcess start(String name, URI url, List<String> arguments, Map<String, String> environment)
            throws IOException {
        var log = Path.of("target", "processes", name + ".log").toAbsolutePath();
        Files.createDirectories(log.getParent());
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), url, log);
    }

    URI url() {
        return url;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    long pid() {
        return process.pid();
    }

    /** Writes a line to its standard input. */
    void tell(String line) throws IOException {
        var input = process.getOutputStream();
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits until a GET of the path is answered with success; fails with the log where that does not come. */
    void awaitAnswer(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            await(() -> answers(http, path));
        }
    }

    /** Waits until the output holds the text. */
    void awaitLog(String text) throws IOException, InterruptedException {
        await(() -> log().contains(text));
    }

    /** Waits until the condition holds; fails with the log where that does not come. */
    void await(Condition condition) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            if (condition.holds()) {
                return;
            }
            // The other side is a process: there is nothing to wait on but time.
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        close();
        throw new IllegalStateException(url + " does not come to it:\n" + log());
    }

    private boolean answers(HttpClient http, String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url.resolve(path)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looked at again and again. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }
}
