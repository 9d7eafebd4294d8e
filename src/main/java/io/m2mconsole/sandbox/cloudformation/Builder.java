package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.resources.ResourceTypes;
import io.m2mconsole.sandbox.cloudformation.resources.Wanted;
import io.m2mconsole.sandbox.cloudformation.template.Declaration;
import io.m2mconsole.sandbox.cloudformation.template.Evaluation;
import io.m2mconsole.sandbox.wire.AwsFault;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes, changes and deletes single resources of a stack, and notes each step. */
final class Builder {

    private static final Logger log = LoggerFactory.getLogger(Builder.class);

    /** A resource that is gone already counts as deleted. */
    private static final Set<String> GONE = Set.of("ResourceNotFoundException", "NotFoundException");

    private final ResourceTypes types;

    Builder(ResourceTypes types) {
        this.types = types;
    }

    /** The resource as the template wants it now, not made. */
    Made desired(Declaration declaration, Evaluation evaluation, Made like) {
        var properties = like.type().checked(evaluation.value(declaration.properties()));
        return new Made(like.logicalId(), like.type(), like.physical(), properties, declaration.kept());
    }

    Made create(Stack stack, Declaration declaration, Evaluation evaluation) {
        var id = declaration.logicalId();
        return step(stack, id, "", declaration.type(), "CREATE", () -> {
            stack.happen(id, "", declaration.type(), "CREATE_IN_PROGRESS", "");
            return build(stack, declaration, evaluation, "CREATE");
        });
    }

    Made replace(Stack stack, Declaration declaration, Evaluation evaluation, Made old) {
        var id = declaration.logicalId();
        return step(stack, id, old.physical().id(), declaration.type(), "UPDATE", () -> {
            stack.happen(
                    id,
                    old.physical().id(),
                    declaration.type(),
                    "UPDATE_IN_PROGRESS",
                    "Requested update requires the creation of a new physical resource; hence creating one.");
            return build(stack, declaration, evaluation, "UPDATE");
        });
    }

    private Made build(Stack stack, Declaration declaration, Evaluation evaluation, String verb) {
        var id = declaration.logicalId();
        var type = types.get(declaration.type());
        var properties = type.checked(evaluation.value(declaration.properties()));
        var physical = type.handler().create(new Wanted(stack.name(), id, properties));
        var made = new Made(id, type, physical, properties, declaration.kept());
        stack.happen(id, physical.id(), type.name(), verb + "_IN_PROGRESS", "Resource creation Initiated");
        stack.keep(made);
        stack.happen(id, physical.id(), type.name(), verb + "_COMPLETE", "");
        return made;
    }

    void update(Stack stack, Made old, Made wanted) {
        var physicalId = old.physical().id();
        step(stack, old.logicalId(), physicalId, old.type().name(), "UPDATE", () -> {
            stack.happen(old.logicalId(), physicalId, old.type().name(), "UPDATE_IN_PROGRESS", "");
            var physical = old.type().handler().update(old.physical(), old.properties(), wanted.properties());
            stack.keep(new Made(old.logicalId(), old.type(), physical, wanted.properties(), wanted.kept()));
            stack.happen(old.logicalId(), physical.id(), old.type().name(), "UPDATE_COMPLETE", "");
            return old;
        });
    }

    /** Deletes what was made; the stack's own record of it is the caller's. */
    void delete(Stack stack, Made made) {
        var type = made.type().name();
        var physicalId = made.physical().id();
        step(stack, made.logicalId(), physicalId, type, "DELETE", () -> {
            stack.happen(made.logicalId(), physicalId, type, "DELETE_IN_PROGRESS", "");
            try {
                made.type().handler().delete(made.physical(), made.properties());
            } catch (AwsFault fault) {
                if (!GONE.contains(fault.code())) {
                    throw fault;
                }
            }
            stack.happen(made.logicalId(), physicalId, type, "DELETE_COMPLETE", "");
            return made;
        });
    }

    void skip(Stack stack, Made made) {
        stack.happen(made.logicalId(), made.physical().id(), made.type().name(), "DELETE_SKIPPED", "");
    }

    private static <T> T step(
            Stack stack, String logicalId, String physicalId, String type, String verb, Supplier<T> step) {
        String reason;
        try {
            return step.get();
        } catch (AwsFault fault) {
            reason = fault.code().equals("InvalidRequest") || fault.code().equals("ValidationError")
                    ? fault.message()
                    : "Resource handler returned message: \"%s\" (HandlerErrorCode: %s)"
                            .formatted(fault.message(), fault.code());
        } catch (RuntimeException e) {
            log.error("The sandbox's CloudFormation failed at {}", logicalId, e);
            reason = "Internal failure of the sandbox, see its log.";
        }
        stack.happen(logicalId, physicalId, type, verb + "_FAILED", reason);
        throw new StepFailed(logicalId, reason);
    }
}
