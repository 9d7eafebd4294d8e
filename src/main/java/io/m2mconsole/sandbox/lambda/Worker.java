package io.m2mconsole.sandbox.lambda;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One process of a function, which answers one event after the other. */
final class Worker {

    /** AWS's limit on what a function may answer. */
    private static final int LARGEST_ANSWER = 6 * 1024 * 1024;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("lambda-timeouts")
            .inheritInheritableThreadLocals(false)
            .factory());

    private final Process process;
    private final InputStream answers;
    private volatile boolean doomed;

    private Worker(Process process) {
        this.process = process;
        this.answers = new BufferedInputStream(process.getInputStream(), 16 * 1024);
    }

    static Worker start(Launch launch, FunctionLog log) throws IOException {
        var worker = new Worker(launch.start());
        // Reading a pipe holds on to the thread beneath a virtual one: two functions would stop a machine of two cores.
        Thread.ofPlatform().daemon().name("lambda-log").start(() -> worker.drain(log));
        return worker;
    }

    private void drain(FunctionLog log) {
        var buffer = new byte[8 * 1024];
        try (var printed = process.getErrorStream()) {
            for (var read = printed.read(buffer); read >= 0; read = printed.read(buffer)) {
                log.append(buffer, read);
            }
        } catch (IOException e) {
            // The process was killed while it printed; there is nothing more to read.
        }
    }

    /** Whether it can take another event. */
    boolean isAlive() {
        return !doomed && process.isAlive();
    }

    /**
     * Hands over one event and waits for the answer. Where that does not come in time, or the process ends, or it
     * answers too much, the process is killed.
     *
     * @param event one line of JSON
     */
    Outcome invoke(String requestId, String event, Duration timeout) {
        var timer = TIMER.schedule(
                () -> {
                    doomed = true;
                    Thread.startVirtualThread(this::kill);
                },
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var deadline = System.currentTimeMillis() + timeout.toMillis();
            var line = requestId + " " + deadline + " " + event + "\n";
            var events = process.getOutputStream();
            events.write(line.getBytes(StandardCharsets.UTF_8));
            events.flush();
            return read(requestId);
        } catch (IOException e) {
            var late = doomed;
            kill();
            return late ? timedOut(requestId, timeout) : exited(requestId);
        } finally {
            timer.cancel(false);
        }
    }

    private static Outcome timedOut(String requestId, Duration timeout) {
        return Outcome.Failure.of(
                "Sandbox.Timedout",
                "RequestId: %s Error: Task timed out after %.2f seconds"
                        .formatted(requestId, timeout.toMillis() / 1000.0));
    }

    private static Outcome exited(String requestId) {
        return Outcome.Failure.of(
                "Runtime.ExitError", "RequestId: " + requestId + " Error: Runtime exited without providing a reason");
    }

    private Outcome read(String requestId) throws IOException {
        var line = new ByteArrayOutputStream(1024);
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("The function's process ended");
            }
            if (line.size() > LARGEST_ANSWER) {
                kill();
                return Outcome.Failure.of(
                        "Function.ResponseSizeTooLarge",
                        "Response payload size exceeded maximum allowed payload size (6291556 bytes).");
            }
            line.write(next);
        }
        var text = line.toString(StandardCharsets.UTF_8);
        return switch (text.substring(0, Math.min(2, text.length()))) {
            case "R " -> new Outcome.Result(text.substring(2));
            case "E " -> new Outcome.Failure(text.substring(2));
            default -> throw new IOException("The function's process does not keep the protocol for " + requestId);
        };
    }

    /** Ends the process and everything it started. */
    void kill() {
        doomed = true;
        var tree = process.descendants().toList();
        killGroup();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    /** The worker leads a session, so that also children whose parent has ended are found by their group. */
    private void killGroup() {
        try {
            new ProcessBuilder("kill", "-9", "--", "-" + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(2, TimeUnit.SECONDS);
        } catch (IOException e) {
            // No such command: what can be found through the process tree is still killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
