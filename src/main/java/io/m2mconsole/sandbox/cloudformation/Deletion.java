package io.m2mconsole.sandbox.cloudformation;

import java.util.ArrayList;
import java.util.List;

/** Deletes what a stack has made, last made first; what fails stays, and is named. */
final class Deletion {

    private final Builder builder;

    Deletion(Builder builder) {
        this.builder = builder;
    }

    void run(Stack stack, List<String> retained) {
        stack.enter("DELETE_IN_PROGRESS", "User Initiated");
        for (var made : stack.made()) {
            if (retained.contains(made.logicalId()) || made.kept()) {
                builder.skip(stack, made);
                stack.drop(made.logicalId());
            }
        }
        finish(stack, "DELETE");
    }

    /** @param verb DELETE, or ROLLBACK for taking back a creation */
    void finish(Stack stack, String verb) {
        var failed = new ArrayList<String>();
        for (var made : stack.made().reversed()) {
            try {
                builder.delete(stack, made);
                stack.drop(made.logicalId());
            } catch (StepFailed failure) {
                failed.add(failure.logicalId());
            }
        }
        if (failed.isEmpty()) {
            stack.publish(List.of());
            stack.enter(verb + "_COMPLETE", "");
        } else {
            stack.enter(verb + "_FAILED", "The following resource(s) failed to delete: " + failed + ". ");
        }
    }
}
