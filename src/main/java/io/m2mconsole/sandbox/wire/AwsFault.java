package io.m2mconsole.sandbox.wire;

import java.util.Map;

/** A refusal as AWS words it: error code, message, HTTP status; each protocol renders it in its own shape. */
public final class AwsFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;
    private final transient Map<String, String> details;

    public AwsFault(String code, String message, int status) {
        this(code, message, status, Map.of());
    }

    /** @param details further members of the JSON error, such as {@code reasonCode} */
    public AwsFault(String code, String message, int status, Map<String, String> details) {
        // Refusals are ordinary answers: no stack trace is ever shown or needed.
        super(message, null, false, false);
        this.code = code;
        this.status = status;
        this.details = details;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public Map<String, String> details() {
        return details;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
