package io.m2mconsole.processes;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The packaged console in a process of its own, commanded over its standard input: its jar is started by Spring Boot's
 * PropertiesLauncher with the classes of the package {@code driven} beside it. The jar itself offers no such door.
 */
public final class DrivenConsole implements AutoCloseable {

    private static final String PACKAGE = "io/m2mconsole/processes/driven";

    private final ServerProcess server;

    private DrivenConsole(ServerProcess server) {
        this.server = server;
    }

    /**
     * Starts it on a free port and waits until it obeys.
     *
     * @param environment what it is configured with, such as {@code SANDBOX_URL} and {@code SPRING_DATASOURCE_URL}
     */
    public static DrivenConsole start(String name, Map<String, String> environment)
            throws IOException, InterruptedException {
        var port = String.valueOf(ServerProcess.freePort());
        var variables = new HashMap<>(environment);
        variables.putAll(Map.of("SERVER_PORT", port, "CONSOLE_ADMIN_PASSWORD", ConsoleProcess.PASSWORD));
        var server = ServerProcess.start(
                name,
                URI.create("http://localhost:" + port),
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Dloader.path=" + classes(),
                        "-Dloader.main=io.m2mconsole.processes.driven.Driven",
                        "-cp",
                        ConsoleProcess.jar(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher"),
                variables);
        server.awaitLog("[ready to obey]");
        return new DrivenConsole(server);
    }

    /** Gives an order, such as {@code rotate OrderService}, without waiting. */
    public void order(String order) throws IOException {
        server.tell(order);
    }

    /** Gives an order and waits for what comes of it. */
    public String ask(String order) throws IOException, InterruptedException {
        var before = answers(order).size();
        order(order);
        server.await(() -> answers(order).size() > before);
        return answers(order).getLast();
    }

    /** Waits until an order was carried out. */
    public String answer(String order) throws IOException, InterruptedException {
        server.await(() -> !answers(order).isEmpty());
        return answers(order).getLast();
    }

    public URI url() {
        return server.url();
    }

    /** What it printed so far. */
    public String log() throws IOException {
        return server.log();
    }

    /** Ends it at once, as a power cut would. */
    public void kill() throws InterruptedException {
        server.kill();
    }

    /** Stops all its threads, as a suspended virtual machine; or lets them go on. */
    public void freeze(boolean frozen) throws IOException, InterruptedException {
        new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT", String.valueOf(server.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }

    private List<String> answers(String order) throws IOException {
        var start = "[did " + order + ": ";
        return log().lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length(), line.length() - 1))
                .toList();
    }

    private static Path classes() throws IOException {
        try {
            var from = Path.of(DrivenConsole.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve(PACKAGE);
            var root = Path.of("target", "driven").toAbsolutePath();
            var to = Files.createDirectories(root.resolve(PACKAGE));
            for (var file : list(from)) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
            return root;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}
