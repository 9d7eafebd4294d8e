package io.m2mconsole.onboarding;

/** The steps of onboarding, in order. */
public enum OnboardStep {
    STORE_SECRET("Make and store the secret"),
    CREATE_CLIENT("Create the app client with it"),
    COMPLETE_SECRET("Complete the stored secret and make it current"),
    GET_TOKEN("Get a token with what is stored"),
    PROVE("Prove one allowed and one denied call");

    private final String title;

    OnboardStep(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
