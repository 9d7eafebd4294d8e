package io.m2mconsole.apis;

/** An HTTP verb as API Gateway names them. */
public enum Verb {
    GET,
    HEAD,
    OPTIONS,
    POST,
    PUT,
    PATCH,
    DELETE,
    ANY;

    /** Whether a request may change data where it reaches a backend. */
    public boolean unsafe() {
        return switch (this) {
            case GET, HEAD, OPTIONS -> false;
            case POST, PUT, PATCH, DELETE, ANY -> true;
        };
    }
}
