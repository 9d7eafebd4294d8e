package io.m2mconsole.kit;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem for the person of whatever failed. */
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Problems() {}

    /** The failure's own problem, or an unexpected one with a reference number that the log has too. */
    public static Problem of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof RemoteFailure remote) {
                return remote.problem();
            }
        }
        var reference = reference();
        log.error("Unexpected error, reference {}", reference, failure);
        return Problem.of(
                Problem.Kind.UNEXPECTED,
                "The console met an error of its own, reference " + reference + ".",
                "Try again. If it stays, give the reference to whoever runs the console: its log tells more.");
    }

    private static String reference() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
