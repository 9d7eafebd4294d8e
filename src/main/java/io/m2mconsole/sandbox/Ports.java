package io.m2mconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Choosing a TCP port on loopback. */
final class Ports {

    static final int DEFAULT = 4566;

    private Ports() {}

    /**
     * The port that was asked for, 0 taken as any free one; without one the default or, where that is taken, a free one.
     *
     * @throws PortTakenException where the port asked for is taken
     */
    static int choose(@Nullable Integer asked) {
        if (asked == null) {
            return isFree(DEFAULT) ? DEFAULT : free();
        }
        if (asked == 0) {
            return free();
        }
        if (!isFree(asked)) {
            throw new PortTakenException(asked);
        }
        return asked;
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
