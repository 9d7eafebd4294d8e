package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.template.Refusal;
import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All stacks, deleted ones too; a name belongs to one living stack at most. */
final class Stacks {

    private final Realm realm;
    private final List<Stack> all = new ArrayList<>();

    Stacks(Realm realm) {
        this.realm = realm;
    }

    synchronized Stack create(String name, Plan plan, List<String> capabilities, boolean rollback) {
        if (living(name).isPresent()) {
            throw new AwsFault("AlreadyExistsException", "Stack [" + name + "] already exists", 400);
        }
        var id = realm.arn("cloudformation", "stack/" + name + "/" + UUID.randomUUID());
        var stack = new Stack(id, name, plan, capabilities, rollback, realm.clock()::now);
        all.add(stack);
        return stack;
    }

    /** Newest first. */
    synchronized List<Stack> all() {
        return all.reversed().stream().toList();
    }

    synchronized Optional<Stack> living(String name) {
        return all.stream()
                .filter(stack -> stack.name().equals(name) || stack.id().equals(name))
                .filter(stack -> !stack.status().equals("DELETE_COMPLETE"))
                .findFirst();
    }

    /** By name, living ones only, or by id. */
    synchronized Stack find(String nameOrId) {
        return living(nameOrId)
                .or(() -> all.stream()
                        .filter(stack -> stack.id().equals(nameOrId))
                        .findFirst())
                .orElseThrow(() -> Refusal.validation("Stack with id " + nameOrId + " does not exist"));
    }

    /** The name of another living stack that has taken an export's name. */
    synchronized Optional<String> exporter(String export, Stack except) {
        return all.stream()
                .filter(stack -> stack != except && !stack.status().equals("DELETE_COMPLETE"))
                .filter(stack -> stack.outputs().stream()
                        .anyMatch(
                                output -> output.export().filter(export::equals).isPresent()))
                .map(Stack::name)
                .findFirst();
    }
}
