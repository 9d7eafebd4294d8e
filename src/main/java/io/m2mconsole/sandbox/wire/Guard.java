package io.m2mconsole.sandbox.wire;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps web pages out. The sandbox runs code from templates, so a page in the same person's browser must not be able to
 * post one: every request needs a loopback Host (against DNS rebinding), and control-plane requests further a SigV4
 * Authorization header, with any credentials but for this region, and no foreign Origin.
 */
final class Guard {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private Guard() {}

    /** The refusal, empty where the request may pass. */
    static Optional<WireResponse> refusal(WireRequest request, boolean open, String region) {
        if (request.header("Host").filter(Guard::isLoopback).isEmpty()) {
            return refuse(request, "AccessDeniedException", "The sandbox answers on loopback only.");
        }
        if (open) {
            return Optional.empty();
        }
        if (request.header("Origin").filter(origin -> !isLoopbackOrigin(origin)).isPresent()) {
            return refuse(request, "AccessDeniedException", "The sandbox takes no calls from web pages elsewhere.");
        }
        var signed = request.header("Authorization")
                .filter(value -> value.startsWith("AWS4-HMAC-SHA256 ") && value.contains("Credential="))
                .isPresent();
        if (!signed) {
            return refuse(request, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        return elsewhere(request, region)
                ? refuse(
                        request,
                        "SignatureDoesNotMatch",
                        "Credential should be scoped to a valid region, not '" + request.credential(2) + "'.")
                : Optional.empty();
    }

    /** AWS's endpoints serve one region each, and refuse what is signed for another; its own switches have none. */
    private static boolean elsewhere(WireRequest request, String region) {
        var signed = request.credential(2);
        return !request.path().startsWith("/_") && !signed.isEmpty() && !signed.equals(region);
    }

    private static Optional<WireResponse> refuse(WireRequest request, String code, String message) {
        return Optional.of(Rendering.of(request, new AwsFault(code, message, 403)));
    }

    private static boolean isLoopback(String host) {
        var name = host.startsWith("[")
                ? host.substring(0, host.indexOf(']') + 1)
                : host.contains(":") ? host.substring(0, host.indexOf(':')) : host;
        var lower = name.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(lower) || lower.endsWith(".localhost");
    }

    private static boolean isLoopbackOrigin(String origin) {
        try {
            var host = URI.create(origin).getHost();
            return host != null && isLoopback(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
