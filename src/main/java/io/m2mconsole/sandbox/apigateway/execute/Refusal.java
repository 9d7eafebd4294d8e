package io.m2mconsole.sandbox.apigateway.execute;

/** The gateway answers itself, through one of the API's gateway responses. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ResponseType type;
    private final int status;

    private Refusal(ResponseType type, int status, String message) {
        // An ordinary answer: nobody looks at where it was thrown.
        super(message, null, false, false);
        this.type = type;
        this.status = status;
    }

    static Refusal of(ResponseType type) {
        return of(type, type.message());
    }

    static Refusal of(ResponseType type, String message) {
        return new Refusal(type, type.status(), message);
    }

    /** A backend that answered what the gateway cannot use: 502, a status that no type of its own stands for. */
    static Refusal badGateway() {
        return new Refusal(ResponseType.DEFAULT_5XX, 502, ResponseType.DEFAULT_5XX.message());
    }

    ResponseType type() {
        return type;
    }

    int status() {
        return status;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
