package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.template.Evaluation;
import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Brings a stack from one plan to another: makes, changes or replaces, then cleans up; a failure takes all of it back. */
final class Update {

    private final Realm realm;
    private final Builder builder;
    private final Outputs outputs;

    Update(Realm realm, Builder builder, Outputs outputs) {
        this.realm = realm;
        this.builder = builder;
        this.outputs = outputs;
    }

    /** Whether the plan differs from what the stack is. */
    boolean changes(Stack stack, Plan plan) {
        if (!plan.tags().equals(stack.plan().tags())) {
            return true;
        }
        try {
            var evaluation = plan.evaluation(stack, realm);
            var wanted = plan.wanted(evaluation);
            var made = stack.made();
            if (wanted.size() != made.size()
                    || !wanted.containsAll(made.stream().map(Made::logicalId).toList())) {
                return true;
            }
            return made.stream()
                            .anyMatch(
                                    old -> !builder.desired(plan.template().resource(old.logicalId()), evaluation, old)
                                            .properties()
                                            .equals(old.properties()))
                    || !outputs.of(stack, plan, evaluation).equals(stack.outputs());
        } catch (AwsFault fault) {
            // Not to be worked out yet: the update itself will tell.
            return true;
        }
    }

    void run(Stack stack, Plan plan, List<String> capabilities, boolean rollback) {
        var before = stack.made();
        var undo = new ArrayDeque<Runnable>();
        try {
            var evaluation = plan.evaluation(stack, realm);
            var wanted = plan.wanted(evaluation);
            for (var id : wanted) {
                apply(stack, plan, id, evaluation, undo);
            }
            var published = outputs.of(stack, plan, evaluation);
            stack.adopt(plan, capabilities);
            stack.publish(published);
            stack.enter("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "");
            cleanUp(stack, before, wanted);
            stack.enter("UPDATE_COMPLETE", "");
        } catch (StepFailed failure) {
            fail(stack, undo, rollback, "The following resource(s) failed to update: [" + failure.logicalId() + "]. ");
        } catch (AwsFault fault) {
            fail(stack, undo, rollback, fault.message() + " ");
        }
    }

    private void apply(Stack stack, Plan plan, String id, Evaluation evaluation, Deque<Runnable> undo) {
        var declaration = plan.template().resource(id);
        var present = stack.made(id);
        if (present.isEmpty()) {
            var made = builder.create(stack, declaration, evaluation);
            undo.push(() -> {
                builder.delete(stack, made);
                stack.drop(id);
            });
            return;
        }
        var old = present.get();
        var desired = builder.desired(declaration, evaluation, old);
        if (desired.properties().equals(old.properties())) {
            stack.keep(desired);
        } else if (old.type().replaces(old.properties(), desired.properties())) {
            var made = builder.replace(stack, declaration, evaluation, old);
            undo.push(() -> {
                builder.delete(stack, made);
                stack.keep(old);
            });
        } else {
            builder.update(stack, old, desired);
            undo.push(() -> builder.update(stack, desired, old));
        }
    }

    /** Deletes what is no longer wanted and what was replaced, last made first; what cannot be deleted is left. */
    private void cleanUp(Stack stack, List<Made> before, List<String> wanted) {
        for (var old : before.reversed()) {
            var removed = !wanted.contains(old.logicalId());
            var replaced = !removed
                    && stack.made(old.logicalId())
                            .filter(made ->
                                    !made.physical().id().equals(old.physical().id()))
                            .isPresent();
            if (!removed && !replaced) {
                continue;
            }
            var kept = removed
                    ? old.kept()
                    : stack.plan().template().resource(old.logicalId()).keptOnReplace();
            if (removed) {
                stack.drop(old.logicalId());
            }
            delete(stack, old, kept);
        }
    }

    private void delete(Stack stack, Made old, boolean kept) {
        if (kept) {
            builder.skip(stack, old);
            return;
        }
        try {
            builder.delete(stack, old);
        } catch (StepFailed _) {
            // As on AWS: the stack is updated all the same, and its events tell what was left behind.
        }
    }

    private static void fail(Stack stack, Deque<Runnable> undo, boolean rollback, String reason) {
        if (!rollback) {
            stack.enter("UPDATE_FAILED", reason.strip());
            return;
        }
        stack.enter("UPDATE_ROLLBACK_IN_PROGRESS", reason);
        var failed = new ArrayList<String>();
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (StepFailed failure) {
                failed.add(failure.logicalId());
            }
        }
        if (failed.isEmpty()) {
            stack.enter("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "");
            stack.enter("UPDATE_ROLLBACK_COMPLETE", "");
        } else {
            stack.enter("UPDATE_ROLLBACK_FAILED", "The following resource(s) failed to update: " + failed + ". ");
        }
    }
}
