package io.m2mconsole.sandbox.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interpreter that runs the functions: the real one, as a version manager's shim costs up to half a second a start. */
final class Python {

    private static final Logger log = LoggerFactory.getLogger(Python.class);

    private Optional<String> executable = Optional.empty();
    private boolean asked;

    /** The path of the interpreter; empty where this machine has no usable {@code python3}. */
    synchronized Optional<String> executable() {
        if (!asked) {
            asked = true;
            executable = ask();
        }
        return executable;
    }

    private static Optional<String> ask() {
        try {
            var process = new ProcessBuilder("python3", "-I", "-c", "import sys; print(sys.executable)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                log.warn("python3 does not answer, so the sandbox's Lambda functions fail");
                return Optional.empty();
            }
            var path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.exitValue() == 0 && !path.isEmpty()) {
                return Optional.of(path);
            }
            log.warn("python3 ends with status {}, so the sandbox's Lambda functions fail", process.exitValue());
        } catch (IOException e) {
            log.warn("No python3 on PATH, so the sandbox's Lambda functions fail: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
