package io.m2mconsole.sandbox.lambda;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a function printed last, in memory. It can hold anything, so it reaches the sandbox's own log at debug only. */
final class FunctionLog {

    private static final Logger log = LoggerFactory.getLogger(FunctionLog.class);
    private static final int KEPT = 64 * 1024;
    private static final int TAIL = 4 * 1024;

    private final String function;
    private final StringBuilder text = new StringBuilder();

    FunctionLog(String function) {
        this.function = function;
    }

    void append(byte[] bytes, int length) {
        var printed = new String(bytes, 0, length, StandardCharsets.UTF_8);
        log.debug("{}: {}", function, printed);
        synchronized (text) {
            text.append(printed);
            if (text.length() > KEPT) {
                text.delete(0, text.length() - KEPT);
            }
        }
    }

    /** The last 4 KB, as Invoke gives them on demand. */
    byte[] tail() {
        synchronized (text) {
            return text.substring(Math.max(0, text.length() - TAIL)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
