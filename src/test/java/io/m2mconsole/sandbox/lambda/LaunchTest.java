package io.m2mconsole.sandbox.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.sandbox.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    @TempDir
    Path folder;

    @Test
    void leavesNothingBehindWhenTheSandboxGoesWhileItIsIdle() throws Exception {
        var process = start("def handler(event, context): return event");
        send(process, "{}");
        assertThat(process.inputReader().readLine()).isEqualTo("R {}");

        assertEndsWithItsFolder(process);
    }

    @Test
    void leavesNothingBehindWhenTheSandboxGoesWhileAHandlerHangs() throws Exception {
        var process = start("""
                import os, subprocess, time
                def handler(event, context):
                    child = subprocess.Popen(['sleep', '600'])
                    print(child.pid)
                    time.sleep(600)
                """);
        send(process, "{}");
        var child = Long.parseLong(process.errorReader().readLine());

        assertEndsWithItsFolder(process);
        ProcessHandle.of(child)
                .ifPresent(left -> left.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    private Process start(String source) throws IOException {
        var task = Files.createDirectories(folder.resolve("own/task"));
        Files.writeString(task.resolve("index.py"), source);
        var configuration = Configuration.of(Json.object()
                .put("Runtime", "python3.12")
                .put("Handler", "index.handler")
                .put("Role", "arn:aws:iam::000000000000:role/backend"));
        var environment = Launch.environment("echo", "us-east-1", task, configuration);
        var python = new Python().executable().orElseThrow();
        return new Launch(python, "echo", "arn", task, configuration, Map.copyOf(environment)).start();
    }

    private static void send(Process process, String event) throws IOException {
        process.getOutputStream().write(("id " + Long.MAX_VALUE + " " + event + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** A closed pipe is all that a process sees of a sandbox that was killed. */
    private void assertEndsWithItsFolder(Process process) throws Exception {
        process.getOutputStream().close();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("own")).doesNotExist();
    }
}
