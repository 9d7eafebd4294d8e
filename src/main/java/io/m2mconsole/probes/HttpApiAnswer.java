package io.m2mconsole.probes;

import io.m2mconsole.probes.Verdict.Allowed;
import io.m2mconsole.probes.Verdict.DeniedByAuthorizer;
import io.m2mconsole.probes.Verdict.FailedInBackend;
import io.m2mconsole.probes.Verdict.Inconclusive;
import io.m2mconsole.probes.Verdict.RefusedByBackend;
import io.m2mconsole.tokens.HttpTrace;
import java.util.regex.Pattern;

/**
 * Reads an exchange with an HTTP API's stage. HTTP APIs do not mark their own answers; those of a JWT authorizer are known
 * by their exact body and, at 401, by {@code www-authenticate}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">Control access
 *     to HTTP APIs with JWT authorizers</a>
 */
final class HttpApiAnswer {

    private static final Pattern GATEWAY = Pattern.compile("\\{\\s*\"message\"\\s*:\\s*\"([^\"]*)\"\\s*}");

    private HttpApiAnswer() {}

    static Verdict read(HttpTrace trace) {
        var status = trace.status();
        var words = GATEWAY.matcher(trace.responseBody().strip());
        var message = words.matches() ? words.group(1) : "";
        return switch (status) {
            case 401 ->
                challenged(trace) && message.equals("Unauthorized")
                        ? new DeniedByAuthorizer(status, "The authorizer did not accept the token: 401 Unauthorized.")
                        : refused(status);
            case 403 ->
                message.equals("Forbidden")
                        ? new DeniedByAuthorizer(
                                status, "The authorizer denied access for lack of a scope: 403 Forbidden.")
                        : refused(status);
            case 404 ->
                message.equals("Not Found")
                        ? new Inconclusive(status, "The API has no such route on this stage: 404 Not Found.")
                        : allowed(status);
            case 429 -> new Inconclusive(status, "The request was throttled before anything could be told: HTTP 429.");
            default -> allowed(status);
        };
    }

    private static Verdict allowed(int status) {
        return status >= 500
                ? new FailedInBackend(
                        status, "The authorizer let the request through, but the backend answered " + status + ".")
                : new Allowed(status, "The request reached the backend, which answered " + status + ".");
    }

    private static Verdict refused(int status) {
        return new RefusedByBackend(
                status,
                "The backend itself answered " + status + ": it is not worded as the gateway's own denials are.");
    }

    private static boolean challenged(HttpTrace trace) {
        return trace.responseHeaders().keySet().stream().anyMatch("www-authenticate"::equalsIgnoreCase);
    }
}
