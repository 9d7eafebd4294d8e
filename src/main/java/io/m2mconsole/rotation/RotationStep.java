package io.m2mconsole.rotation;

/** The steps of a rotation, in order. */
public enum RotationStep {
    STORE("Store a new secret as pending"),
    ADD("Add it to the client in Cognito"),
    TEST("Get a token with it"),
    PROMOTE("Make it the current one"),
    GRACE("Give workloads time to fetch it"),
    DELETE_OLD("Delete the old secret in Cognito"),
    PROVE("Prove that the old one gets no token");

    private final String title;

    RotationStep(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
