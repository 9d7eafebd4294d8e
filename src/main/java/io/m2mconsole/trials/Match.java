package io.m2mconsole.trials;

import io.m2mconsole.access.Decision;

/** How prediction and answer stand to each other. */
public enum Match {
    /** The live API did what the rules say. */
    AGREES,
    /** The live API did the opposite. */
    MISMATCH,
    /** One of the two does not tell. */
    UNDECIDED;

    static Match of(Decision expected, Verdict actual) {
        return switch (actual) {
            case Verdict.Allowed _, Verdict.RefusedByBackend _ -> letThrough(expected);
            case Verdict.DeniedByAuthorizer _ -> turnedAway(expected);
            case Verdict.NoToken _ ->
                expected instanceof Decision.Denied(Decision.Why.FlowNotEnabled _) ? AGREES : UNDECIDED;
            case Verdict.Inconclusive _, Verdict.Unreachable _ -> UNDECIDED;
        };
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
