package io.m2mconsole.probes;

import io.m2mconsole.access.Decision;

/** How prediction and answer stand to each other. */
public enum Match {
    /** The live API did what the rules say. */
    AGREES,
    /** The live API did the opposite. */
    MISMATCH,
    /** One of the two does not tell. */
    UNDECIDED,
    /** Nothing was sent, so there is no answer. */
    NOT_SENT;

    static Match of(Decision expected, Verdict actual) {
        return switch (actual) {
            case Verdict.Allowed _, Verdict.RefusedByBackend _, Verdict.FailedInBackend _ -> letThrough(expected);
            case Verdict.DeniedByAuthorizer _ -> turnedAway(expected);
            case Verdict.NoToken(var error, var _) -> withoutToken(expected, error);
            case Verdict.Inconclusive _, Verdict.Unreachable _ -> UNDECIDED;
        };
    }

    private static Match withoutToken(Decision expected, String error) {
        // Any other OAuth error, such as a wrong secret, proves nothing about the flow.
        return expected instanceof Decision.Denied(Decision.Why.FlowNotEnabled _) && error.equals("unauthorized_client")
                ? AGREES
                : UNDECIDED;
    }

    private static Match letThrough(Decision expected) {
        return switch (expected) {
            case Decision.Allowed _ -> AGREES;
            case Decision.Denied _ -> MISMATCH;
            case Decision.Unknown _ -> UNDECIDED;
        };
    }

    private static Match turnedAway(Decision expected) {
        return switch (expected) {
            case Decision.Allowed _ -> MISMATCH;
            case Decision.Denied _ -> AGREES;
            case Decision.Unknown _ -> UNDECIDED;
        };
    }
}
