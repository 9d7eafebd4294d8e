package io.m2mconsole.access;

/** What the rules say, without the reason. */
public enum Prediction {
    ALLOWED,
    DENIED,
    UNKNOWN;

    /** A decision's. */
    public static Prediction of(Decision decision) {
        return switch (decision) {
            case Decision.Allowed _ -> ALLOWED;
            case Decision.Denied _ -> DENIED;
            case Decision.Unknown _ -> UNKNOWN;
        };
    }
}
