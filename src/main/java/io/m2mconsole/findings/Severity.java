package io.m2mconsole.findings;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** Something is open, broken or over. */
    ERROR,
    /** Something deviates from what was agreed on. */
    WARNING,
    /** Something could be better. */
    NOTE
}
