package io.m2mconsole.probes;

import io.m2mconsole.probes.Verdict.Allowed;
import io.m2mconsole.probes.Verdict.DeniedByAuthorizer;
import io.m2mconsole.probes.Verdict.FailedInBackend;
import io.m2mconsole.probes.Verdict.Inconclusive;
import io.m2mconsole.probes.Verdict.RefusedByBackend;
import io.m2mconsole.tokens.HttpTrace;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an exchange with a REST API's stage: who answered, API Gateway or the backend, and what it means. API Gateway
 * marks its own answers with {@code x-amzn-ErrorType}, customised gateway responses included.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">
 *     Gateway response types</a>
 */
final class GatewayAnswer {

    private GatewayAnswer() {}

    static Verdict read(HttpTrace trace) {
        var status = trace.status();
        var kind = errorType(trace.responseHeaders());
        return switch (kind) {
            case "" -> byBackend(status, trace);
            case "UnauthorizedException", "ExpiredTokenException" -> unauthorized(status, kind, trace);
            case "AccessDeniedException" -> accessDenied(status, trace);
            case "InternalServerErrorException" -> failed(status, trace);
            default -> new Inconclusive(status, meaning(kind, status) + seen(status, kind, trace));
        };
    }

    private static Verdict byBackend(int status, HttpTrace trace) {
        if (status == 429) {
            return new Inconclusive(status, "The request was throttled before anything could be told: HTTP 429.");
        }
        if (status == 401 || status == 403) {
            return new RefusedByBackend(
                    status,
                    "The backend itself answered " + status
                            + ": the answer lacks the gateway's x-amzn-ErrorType, so it is no denial by the authorizer"
                            + quoted(trace) + ".");
        }
        return status >= 500
                ? new FailedInBackend(
                        status, "The authorizer let the request through, but the backend answered " + status + ".")
                : new Allowed(status, "The request reached the backend, which answered " + status + ".");
    }

    private static Verdict unauthorized(int status, String kind, HttpTrace trace) {
        return status == 401 || status == 403
                ? new DeniedByAuthorizer(
                        status, "The authorizer did not accept the token: " + seen(status, kind, trace))
                : new Inconclusive(status, "An unusual answer: " + seen(status, kind, trace));
    }

    private static Verdict accessDenied(int status, HttpTrace trace) {
        var body = trace.responseBody().toLowerCase(Locale.ROOT);
        // A resource policy and an IAM authorizer say the same type, with the denied action in the text.
        if (body.contains("execute-api:invoke") || body.contains("explicit deny")) {
            return new Inconclusive(
                    status,
                    "A policy refused the request, not the authorizer: "
                            + seen(status, "AccessDeniedException", trace));
        }
        return status == 401 || status == 403
                ? new DeniedByAuthorizer(
                        status,
                        "The authorizer denied access for lack of a scope: "
                                + seen(status, "AccessDeniedException", trace))
                : new Inconclusive(status, "An unusual answer: " + seen(status, "AccessDeniedException", trace));
    }

    private static Verdict failed(int status, HttpTrace trace) {
        return status == 502 || status == 504
                ? new FailedInBackend(
                        status,
                        "The authorizer let the request through, but the backend failed: "
                                + seen(status, "InternalServerErrorException", trace))
                : new Inconclusive(
                        status, "API Gateway itself failed: " + seen(status, "InternalServerErrorException", trace));
    }

    private static String meaning(String kind, int status) {
        return switch (kind) {
            case "ForbiddenException" -> "An API key is missing or a web ACL (WAF) refused the request: ";
            case "MissingAuthenticationTokenException" -> "API Gateway knows no such path or verb on this stage: ";
            case "LimitExceededException", "TooManyRequestsException", "ThrottlingException" ->
                "The request was throttled before anything could be told: ";
            case "BadRequestException", "RequestEntityTooLargeException", "UnsupportedMediaTypeException" ->
                "API Gateway refused the request's form before the backend saw it: ";
            case "IncompleteSignatureException", "InvalidSignatureException" ->
                "API Gateway expected a signed request, so the path is unknown or asks for IAM: ";
            case "AuthorizerConfigurationException" -> "The authorizer itself failed: ";
            default -> "API Gateway answered " + status + " by itself: ";
        };
    }

    private static String seen(int status, String kind, HttpTrace trace) {
        return status + " " + kind + response(kind) + quoted(trace) + ".";
    }

    private static String response(String kind) {
        return switch (kind) {
            case "UnauthorizedException" -> " (gateway response UNAUTHORIZED)";
            case "ExpiredTokenException" -> " (gateway response EXPIRED_TOKEN)";
            case "AccessDeniedException" -> " (gateway response ACCESS_DENIED)";
            default -> "";
        };
    }

    private static String quoted(HttpTrace trace) {
        var body = trace.responseBody().strip();
        if (body.isEmpty()) {
            return "";
        }
        return ", " + (body.length() > 200 ? body.substring(0, 200) + "…" : body);
    }

    private static String errorType(Map<String, String> headers) {
        for (var header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase("x-amzn-ErrorType")) {
                // AWS's own services append a URL after a colon.
                return header.getValue().replaceFirst("[:,].*", "").strip();
            }
        }
        return "";
    }
}
