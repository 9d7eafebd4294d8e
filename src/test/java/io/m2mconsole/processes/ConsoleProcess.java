package io.m2mconsole.processes;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged console as its user starts it, in a process of its own; with its embedded sandbox unless told otherwise. */
public final class ConsoleProcess implements AutoCloseable {

    /** The password of {@code admin}. */
    public static final String PASSWORD = "a-long-journey";

    // As bin/console starts it.
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final String ONE_COLLECTOR = "-XX:+UseSerialGC";

    private final ServerProcess server;

    private ConsoleProcess(ServerProcess server) {
        this.server = server;
    }

    /**
     * Starts the console on free ports and waits until it is healthy.
     *
     * @param name names its log, {@code target/processes/<name>.log}
     */
    public static ConsoleProcess start(String name) throws IOException, InterruptedException {
        return start(name, Map.of());
    }

    /**
     * As {@link #start(String)}, with further environment variables, such as {@code SANDBOX_URL} and
     * {@code SPRING_DATASOURCE_URL}. With {@code SERVER_PORT} it can be started again at the same address.
     */
    public static ConsoleProcess start(String name, Map<String, String> environment)
            throws IOException, InterruptedException {
        var variables = new HashMap<>(Map.of("SANDBOX_PORT", "0", "CONSOLE_ADMIN_PASSWORD", PASSWORD));
        variables.putAll(environment);
        var port = variables.computeIfAbsent("SERVER_PORT", _ -> String.valueOf(ServerProcess.freePort()));
        var server = ServerProcess.start(
                name,
                URI.create("http://localhost:" + port),
                List.of(ONE_COMPILER, ONE_COLLECTOR, "-jar", jar()),
                variables);
        server.awaitAnswer("/actuator/health");
        return new ConsoleProcess(server);
    }

    static String jar() {
        return System.getProperty(
                "console.jar", Path.of("target", "m2m-console.jar").toString());
    }

    public URI url() {
        return server.url();
    }

    /** What it printed so far. */
    public String log() throws IOException {
        return server.log();
    }

    public long pid() {
        return server.pid();
    }

    /** Ends it at once, as a power cut would. */
    public void kill() throws InterruptedException {
        server.kill();
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }
}
