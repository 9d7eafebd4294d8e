package io.m2mconsole.activity;

/** What came of a command. */
public enum Outcome {
    /** Under way, or the console died while it was. */
    RUNNING,
    DONE,
    FAILED,
    /** Refused by the console itself: the actor lacks the right. */
    DENIED,
    /** Not done yet: another person must approve it. */
    REQUESTED
}
