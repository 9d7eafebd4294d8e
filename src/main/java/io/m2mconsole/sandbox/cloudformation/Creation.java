package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Realm;

/** Makes a stack's resources one after the other, and takes them back where one fails. */
final class Creation {

    /** What to do on failure. */
    enum OnFailure {
        ROLLBACK,
        DO_NOTHING,
        DELETE
    }

    private final Realm realm;
    private final Builder builder;
    private final Outputs outputs;
    private final Deletion deletion;

    Creation(Realm realm, Builder builder, Outputs outputs, Deletion deletion) {
        this.realm = realm;
        this.builder = builder;
        this.outputs = outputs;
        this.deletion = deletion;
    }

    void run(Stack stack, OnFailure onFailure) {
        var plan = stack.plan();
        try {
            var evaluation = plan.evaluation(stack, realm);
            for (var id : plan.wanted(evaluation)) {
                builder.create(stack, plan.template().resource(id), evaluation);
            }
            stack.publish(outputs.of(stack, plan, evaluation));
            stack.enter("CREATE_COMPLETE", "");
        } catch (StepFailed failure) {
            fail(stack, onFailure, "The following resource(s) failed to create: [" + failure.logicalId() + "]. ");
        } catch (AwsFault fault) {
            fail(stack, onFailure, fault.message() + " ");
        }
    }

    private void fail(Stack stack, OnFailure onFailure, String reason) {
        switch (onFailure) {
            case DO_NOTHING -> stack.enter("CREATE_FAILED", reason.strip());
            case DELETE -> {
                stack.enter("DELETE_IN_PROGRESS", reason + "Delete requested by user.");
                deletion.finish(stack, "DELETE");
            }
            case ROLLBACK -> {
                stack.enter("ROLLBACK_IN_PROGRESS", reason + "Rollback requested by user.");
                deletion.finish(stack, "ROLLBACK");
            }
        }
    }
}
