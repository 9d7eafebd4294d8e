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

    public static final String OWNER = "owner";

    static final String CONSOLE = "m2m-console";

    private SecretTags() {}
}
