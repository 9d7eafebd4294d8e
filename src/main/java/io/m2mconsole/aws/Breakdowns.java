package io.m2mconsole.aws;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Why a call got no answer from AWS, as a problem. */
final class Breakdowns {

    private Breakdowns() {}

    static Problem problem(String what, SdkException e) {
        var message = Optional.ofNullable(e.getMessage()).orElse("");
        if (message.contains("Unable to load credentials")) {
            return Problem.of(
                    Kind.DENIED,
                    "The console found no AWS credentials, so it could not " + what + ".",
                    "Give the console a role (ECS, EC2, EKS), an AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
                            + " AWS_SECRET_ACCESS_KEY, and start it again.");
        }
        if (caused(e, UnknownHostException.class)) {
            return unreachable(what, "the host name is unknown", "Check the environment's region and endpoint.");
        }
        if (caused(e, SSLException.class)) {
            return unreachable(
                    what, "no trusted TLS connection came about", "Check proxies and certificates on the way to AWS.");
        }
        if (caused(e, ConnectException.class)) {
            return unreachable(
                    what,
                    "the connection was refused",
                    "Check that the endpoint is right and something listens there.");
        }
        if (e instanceof ApiCallTimeoutException
                || e instanceof ApiCallAttemptTimeoutException
                || caused(e, java.net.SocketTimeoutException.class)) {
            return unreachable(what, "no answer came in time", "Check the network on the way to AWS and try again.");
        }
        if (e instanceof AbortedException) {
            return unreachable(what, "the call was interrupted", "Try again.");
        }
        return unreachable(what, "no answer came from AWS", "Check the network on the way to AWS and try again.");
    }

    private static Problem unreachable(String what, String why, String cure) {
        return Problem.of(Kind.UNREACHABLE, "Could not " + what + ": " + why + ".", cure);
    }

    private static boolean caused(Throwable e, Class<? extends Throwable> type) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).anyMatch(type::isInstance);
    }
}
