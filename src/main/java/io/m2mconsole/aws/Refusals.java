package io.m2mconsole.aws;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What AWS answered in refusal, as a problem; error codes as in AWS's common errors and the services' models. */
final class Refusals {

    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
    private static final Set<String> BAD_CREDENTIALS = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException");
    private static final Set<String> DENIED =
            Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "ForbiddenException");
    private static final Set<String> THROTTLED =
            Set.of("Throttling", "ThrottlingException", "TooManyRequestsException", "RequestLimitExceeded", "SlowDown");
    private static final Set<String> CONFLICT = Set.of(
            "ConcurrentModificationException",
            "ConflictException",
            "ResourceExistsException",
            "AlreadyExistsException",
            "LimitExceededException",
            "InvalidRequestException");
    private static final Pattern PERMISSION = Pattern.compile("not authorized to perform: ([\\w-]+:\\w+)");

    private Refusals() {}

    static Problem problem(String what, AwsServiceException e) {
        var code = code(e);
        if (EXPIRED.contains(code)) {
            return problem(
                    Kind.DENIED,
                    "The console's AWS credentials have expired.",
                    "Renew them where the console runs (aws sso login, or a new session); it picks them up by itself.",
                    e);
        }
        if (text(e).contains("scoped to a valid region")) {
            return problem(
                    Kind.INVALID,
                    "The endpoint serves another region than the environment's, so the console could not " + what + ": "
                            + text(e),
                    "Set the environment's region to the one that its endpoint serves.",
                    e);
        }
        if (BAD_CREDENTIALS.contains(code)) {
            return problem(
                    Kind.DENIED,
                    "AWS does not accept the console's credentials, so it could not " + what + ".",
                    "Check the access key, the session and the clock of the machine where the console runs.",
                    e);
        }
        if (DENIED.contains(code) || e.statusCode() == 403) {
            return problem(Kind.DENIED, "The console may not " + what + ".", allow(e), e);
        }
        if (THROTTLED.contains(code) || e.isThrottlingException() || e.statusCode() == 429) {
            return problem(
                    Kind.THROTTLED,
                    "AWS is throttling: the console could not " + what + ".",
                    "Wait a minute and try again; other tools may be using up the account's request rate.",
                    e);
        }
        if (notFound(code, e)) {
            return problem(
                    Kind.NOT_FOUND,
                    "Could not " + what + ": " + text(e),
                    "It may have been deleted meanwhile: refresh, and check the environment's settings.",
                    e);
        }
        if (CONFLICT.contains(code) || e.statusCode() == 409) {
            return problem(
                    Kind.CONFLICT, "Could not " + what + ": " + text(e), "Look at its present state and try again.", e);
        }
        if (e.statusCode() >= 500) {
            return problem(
                    Kind.UNEXPECTED,
                    "AWS failed while the console tried to " + what + ".",
                    "Try again in a minute; AWS's health dashboard shows larger troubles.",
                    e);
        }
        return problem(
                Kind.INVALID, "Could not " + what + ": " + text(e), "Change what the message names and try again.", e);
    }

    private static boolean notFound(String code, AwsServiceException e) {
        return code.equals("ResourceNotFoundException")
                || code.equals("NotFoundException")
                || e.statusCode() == 404
                || (code.equals("ValidationError") && text(e).contains("does not exist"));
    }

    private static String allow(AwsServiceException e) {
        var matcher = PERMISSION.matcher(text(e));
        return matcher.find()
                ? "Allow " + matcher.group(1) + " in the IAM policy of the console's role."
                : "Allow it in the IAM policy of the console's role; the README lists what the console needs.";
    }

    private static Problem problem(Kind kind, String sentence, String cure, AwsServiceException e) {
        return new Problem(kind, sentence, cure, e.requestId());
    }

    private static String code(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .map(details -> details.errorCode())
                .orElse("");
    }

    private static String text(AwsServiceException e) {
        var text = Optional.ofNullable(e.awsErrorDetails())
                .map(details -> details.errorMessage())
                .filter(message -> !message.isBlank())
                .orElse("AWS gave no reason (HTTP " + e.statusCode() + ")");
        return text.endsWith(".") ? text : text + ".";
    }
}
