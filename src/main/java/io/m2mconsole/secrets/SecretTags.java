package io.m2mconsole.secrets;

/** The tags of the console's secrets: what app clients have no place for, as they cannot be tagged. */
public final class SecretTags {

    public static final String MANAGED_BY = "m2m-console:managed-by";
    public static final String ENVIRONMENT = "m2m-console:environment";
    public static final String CLIENT_ID = "m2m-console:client-id";
    public static final String CLIENT_NAME = "m2m-console:client-name";
    /** Marks the one attempt at onboarding that made the secret, so that no other takes it over. */
    public static final String RUN = "m2m-console:run";

    /** How often it is rotated, as an ISO 8601 duration of days, such as {@code P90D}. */
    public static final String ROTATE_EVERY = "m2m-console:rotate-every";

    /** The person or team that answers for the client. */
    public static final String OWNER = "owner";

    /** How to reach them, such as an address or a channel. */
    public static final String CONTACT = "contact";

    /** What the client is for. */
    public static final String PURPOSE = "purpose";

    /** Until when the client is needed: an ISO 8601 instant with its offset, such as {@code 2027-01-31T18:00:00+01:00}. */
    public static final String EXPIRY = "expiry";

    /** Who owns the client's definition where nothing else tells, as a person marked it, such as {@code terraform}. */
    public static final String DEFINED_BY = "m2m-console:defined-by";

    static final String CONSOLE = "m2m-console";

    private SecretTags() {}
}
