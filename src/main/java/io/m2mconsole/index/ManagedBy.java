package io.m2mconsole.index;

/** Who owns a client's definition, and would change it back or be surprised by a change made by hand. */
public enum ManagedBy {
    /** A stack holds it, found by its physical id. */
    CLOUDFORMATION("CloudFormation"),
    /** Said by hand, as nothing in AWS tells. */
    TERRAFORM("Terraform"),
    /** Made here: a tag of its secret says so. */
    CONSOLE("This console"),
    UNKNOWN("Unknown");

    private final String word;

    ManagedBy(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
