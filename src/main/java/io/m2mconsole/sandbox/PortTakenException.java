package io.m2mconsole.sandbox;

import java.io.Serial;

/** The port that was asked for by {@code SANDBOX_PORT} is in use. */
final class PortTakenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PortTakenException(int port) {
        super("The sandbox was asked to listen on 127.0.0.1:" + port + ", but that port is taken.");
    }
}
