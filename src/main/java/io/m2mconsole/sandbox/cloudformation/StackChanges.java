package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.template.Refusal;
import io.m2mconsole.sandbox.wire.QueryRpc.Form;
import io.m2mconsole.sandbox.wire.Xml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** CreateStack, UpdateStack, DeleteStack, UpdateTerminationProtection. The work itself goes on after the answer. */
final class StackChanges {

    private static final Logger log = LoggerFactory.getLogger(StackChanges.class);

    private static final Set<String> UPDATABLE =
            Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "CREATE_FAILED", "UPDATE_FAILED");

    private final Stacks stacks;
    private final Creation creation;
    private final Update update;
    private final Deletion deletion;

    StackChanges(Stacks stacks, Creation creation, Update update, Deletion deletion) {
        this.stacks = stacks;
        this.creation = creation;
        this.update = update;
        this.deletion = deletion;
    }

    Map<String, Function<Form, String>> actions() {
        return Map.of(
                "CreateStack", this::create,
                "UpdateStack", this::update,
                "DeleteStack", this::delete,
                "UpdateTerminationProtection", this::protect);
    }

    private String create(Form form) {
        var name = Members.newName(form);
        var onFailure = onFailure(form);
        var plan = Plan.of(Members.template(form), given(form, Map.of()), Members.tags(form));
        var capabilities = Members.list(form, "Capabilities");
        Capabilities.require(plan.template(), capabilities);
        var stack = stacks.create(name, plan, capabilities, onFailure != Creation.OnFailure.DO_NOTHING);
        stack.protect(Members.flag(form, "EnableTerminationProtection"));
        stack.enter("CREATE_IN_PROGRESS", "User Initiated");
        work(stack, () -> creation.run(stack, onFailure));
        return Xml.element("StackId", stack.id());
    }

    private static Creation.OnFailure onFailure(Form form) {
        if (form.get("DisableRollback").isPresent() && form.get("OnFailure").isPresent()) {
            throw Refusal.validation("You can specify either DisableRollback or OnFailure, but not both.");
        }
        if (Members.flag(form, "DisableRollback")) {
            return Creation.OnFailure.DO_NOTHING;
        }
        return switch (form.get("OnFailure").orElse("ROLLBACK")) {
            case "ROLLBACK" -> Creation.OnFailure.ROLLBACK;
            case "DO_NOTHING" -> Creation.OnFailure.DO_NOTHING;
            case "DELETE" -> Creation.OnFailure.DELETE;
            default ->
                throw Refusal.validation(
                        "1 validation error detected: Value at 'onFailure' failed to satisfy constraint: "
                                + "Member must satisfy enum value set: [ROLLBACK, DO_NOTHING, DELETE]");
        };
    }

    private String update(Form form) {
        var stack = stacks.find(Members.required(form, "StackName"));
        // An update looks at what the stack is: it must not change in between.
        synchronized (stack) {
            if (!UPDATABLE.contains(stack.status())) {
                throw Refusal.validation(
                        "Stack:" + stack.id() + " is in " + stack.status() + " state and can not be updated.");
            }
            var before = stack.plan();
            var body = Members.flag(form, "UsePreviousTemplate") ? before.body() : Members.template(form);
            var tags = form.get("Tags.member.1.Key").isPresent()
                            || form.get("Tags").isPresent()
                    ? Members.tags(form)
                    : before.tags();
            var plan = Plan.of(body, given(form, before.arguments()), tags);
            var capabilities = Members.list(form, "Capabilities");
            Capabilities.require(plan.template(), capabilities);
            refuseOtherTypes(stack, plan);
            if (stack.status().endsWith("_COMPLETE") && !update.changes(stack, plan)) {
                throw Refusal.validation("No updates are to be performed.");
            }
            stack.enter("UPDATE_IN_PROGRESS", "User Initiated");
            var rollback = !Members.flag(form, "DisableRollback");
            work(stack, () -> update.run(stack, plan, capabilities, rollback));
        }
        return Xml.element("StackId", stack.id());
    }

    private static void refuseOtherTypes(Stack stack, Plan plan) {
        var changed = stack.made().stream()
                .filter(made -> plan.template().resources().containsKey(made.logicalId()))
                .filter(made -> !plan.template()
                        .resource(made.logicalId())
                        .type()
                        .equals(made.type().name()))
                .map(Made::logicalId)
                .toList();
        if (!changed.isEmpty()) {
            throw Refusal.validation(
                    "Update of resource type is not permitted. The new template modifies resource type of "
                            + "the following resources: " + changed);
        }
    }

    private String delete(Form form) {
        var stack = stacks.living(Members.required(form, "StackName"));
        stack.ifPresent(found -> {
            if (found.terminationProtection()) {
                throw Refusal.validation(
                        "Stack [" + found.name() + "] cannot be deleted while TerminationProtection is enabled");
            }
            var retained = Members.list(form, "RetainResources");
            if (!retained.isEmpty() && !found.status().equals("DELETE_FAILED")) {
                throw Refusal.validation("Invalid operation on stack [" + found.id()
                        + "]. RetainResources is allowed for " + "stacks in the DELETE_FAILED state only.");
            }
            work(found, () -> deleteOnce(found, retained));
        });
        return "";
    }

    private void deleteOnce(Stack stack, List<String> retained) {
        if (!stack.status().equals("DELETE_COMPLETE")) {
            deletion.run(stack, retained);
        }
    }

    private String protect(Form form) {
        var stack = stacks.find(Members.required(form, "StackName"));
        stack.protect(Members.flag(form, "EnableTerminationProtection"));
        return Xml.element("StackId", stack.id());
    }

    /** Parameters as given; {@code UsePreviousValue} takes those of before. */
    private static Map<String, String> given(Form form, Map<String, String> before) {
        var given = new LinkedHashMap<>(Members.pairs(form, "Parameters", "ParameterKey", "ParameterValue"));
        for (var previous : Members.pairs(form, "Parameters", "ParameterKey", "UsePreviousValue")
                .entrySet()) {
            if (previous.getValue().equals("true")) {
                var value = before.get(previous.getKey());
                if (value == null) {
                    throw Refusal.validation(
                            "Invalid input for parameter key " + previous.getKey()
                                    + ". Cannot specify usePreviousValue as true for a parameter key not in the previous template");
                }
                given.put(previous.getKey(), value);
            }
        }
        return given;
    }

    private static void work(Stack stack, Runnable work) {
        Thread.ofVirtual().name("stack-" + stack.name()).start(() -> {
            stack.work().lock();
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("The sandbox's CloudFormation failed at stack {}", stack.name(), e);
                stack.enter(
                        stack.status().replace("_IN_PROGRESS", "_FAILED"),
                        "Internal failure of the sandbox, see its log.");
            } finally {
                stack.work().unlock();
            }
        });
    }
}
