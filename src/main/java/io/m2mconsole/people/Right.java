package io.m2mconsole.people;

/** What a person may do; roles bundle these. */
public enum Right {
    /** See everything but secrets. */
    VIEW,
    /** Ask for tokens and call the APIs. */
    TEST,
    /** Create, change and delete clients and scopes. */
    PROVISION,
    /** Rotate and adopt secrets. */
    ROTATE,
    /** See a secret's text. */
    REVEAL,
    /** Manage people and the console itself. */
    ADMINISTER
}
