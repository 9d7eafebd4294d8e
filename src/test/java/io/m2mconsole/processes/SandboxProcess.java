package io.m2mconsole.processes;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sandbox alone, in a process of its own: it survives the consoles that use it. */
public final class SandboxProcess implements AutoCloseable {

    private final ServerProcess server;

    private SandboxProcess(ServerProcess server) {
        this.server = server;
    }

    /**
     * Starts it on a free port, with the demo stack, and waits until that stands.
     *
     * @param name names its log, {@code target/processes/<name>.log}
     * @param arguments Spring properties, such as {@code --sandbox.quotas=true}
     */
    public static SandboxProcess start(String name, String... arguments) throws IOException, InterruptedException {
        var port = ServerProcess.freePort();
        var command = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "io.m2mconsole.sandbox.SandboxMain",
                "--sandbox.port=" + port));
        command.addAll(List.of(arguments));
        var server = ServerProcess.start(name, URI.create("http://127.0.0.1:" + port), command, Map.of());
        // It answers before its stack stands, and says so when it does.
        server.awaitLog("The sandbox serves AWS at");
        return new SandboxProcess(server);
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

    @Override
    public void close() throws InterruptedException {
        server.close();
    }
}
