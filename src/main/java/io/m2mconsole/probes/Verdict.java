package io.m2mconsole.probes;

/** What the live API answered, as far as the question "may this client call it?" goes. */
public sealed interface Verdict {

    /** What was seen, as a sentence for the person. */
    String seen();

    /** In a word or two, such as Allowed, Denied or Inconclusive. */
    default String word() {
        return switch (this) {
            case Allowed _ -> "Allowed";
            case DeniedByAuthorizer _ -> "Denied";
            case RefusedByBackend _ -> "Refused by backend";
            case FailedInBackend _ -> "Backend failed";
            case NoToken _ -> "No token";
            case Inconclusive _ -> "Inconclusive";
            case Unreachable _ -> "Unreachable";
        };
    }

    /** The same, with a sentence before what was seen. */
    default Verdict noting(String sentence) {
        var more = sentence + " " + seen();
        return switch (this) {
            case Allowed(var status, var _) -> new Allowed(status, more);
            case DeniedByAuthorizer(var status, var _) -> new DeniedByAuthorizer(status, more);
            case RefusedByBackend(var status, var _) -> new RefusedByBackend(status, more);
            case FailedInBackend(var status, var _) -> new FailedInBackend(status, more);
            case NoToken(var error, var _) -> new NoToken(error, more);
            case Inconclusive(var status, var _) -> new Inconclusive(status, more);
            case Unreachable _ -> new Unreachable(more);
        };
    }

    /** The request reached the backend, which answered with this status. */
    record Allowed(int status, String seen) implements Verdict {}

    /** The authorizer turned it away; nothing else counts as a denial. */
    record DeniedByAuthorizer(int status, String seen) implements Verdict {}

    /** The authorizer let it through, and the backend itself answered 401 or 403. */
    record RefusedByBackend(int status, String seen) implements Verdict {}

    /** The authorizer let it through, and the backend failed. */
    record FailedInBackend(int status, String seen) implements Verdict {}

    /** The token endpoint gave no token, so no request was sent. @param error the OAuth error */
    record NoToken(String error, String seen) implements Verdict {}

    /** Something else answered: an API key, WAF, throttling, a resource policy, an unknown path. */
    record Inconclusive(int status, String seen) implements Verdict {}

    /** No answer came. */
    record Unreachable(String seen) implements Verdict {}
}
