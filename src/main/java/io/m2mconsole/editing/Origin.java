package io.m2mconsole.editing;

import java.util.Optional;

/** Who owns a client's definition. */
public sealed interface Origin {

    /** A stack made it, and may change it back. */
    record CloudFormation(String stack) implements Origin {}

    /** A person marked it so. */
    record Terraform() implements Origin {}

    /** This console made it. */
    record Console() implements Origin {}

    /** Nothing tells. */
    record Unknown() implements Origin {}

    /** For people, such as "CloudFormation, stack payments". */
    default String text() {
        return switch (this) {
            case CloudFormation(var stack) -> "CloudFormation, stack " + stack;
            case Terraform() -> "Terraform";
            case Console() -> "This console";
            case Unknown() -> "Unknown";
        };
    }

    /** What speaks against changing it by hand; empty where nothing does. */
    default Optional<String> warning() {
        return switch (this) {
            case CloudFormation(var stack) ->
                Optional.of("The CloudFormation stack " + stack + " defines this client: change its template too, or an"
                        + " update of the stack may undo what is changed here.");
            case Terraform() ->
                Optional.of(
                        "Terraform defines this client: change its configuration too, or the next apply undoes what is"
                                + " changed here.");
            case Console(), Unknown() -> Optional.empty();
        };
    }
}
