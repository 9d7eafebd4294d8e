package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.template.Evaluation;
import io.m2mconsole.sandbox.cloudformation.template.Refusal;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Works out a stack's outputs, with addresses that lead to the sandbox. */
final class Outputs {

    private final Stacks stacks;
    private final SandboxAddresses addresses;

    Outputs(Stacks stacks, Realm realm) {
        this.stacks = stacks;
        this.addresses = new SandboxAddresses(realm);
    }

    /** @throws io.m2mconsole.sandbox.wire.AwsFault ValidationError where one cannot be worked out or exported */
    List<Output> of(Stack stack, Plan plan, Evaluation evaluation) {
        return plan.template()
                .outputs()
                .propertyStream()
                .filter(output -> !output.getValue().has("Condition")
                        || evaluation.holds(output.getValue().path("Condition").asString("")))
                .map(output -> output(stack, output, evaluation))
                .toList();
    }

    private Output output(Stack stack, Map.Entry<String, JsonNode> declared, Evaluation evaluation) {
        var node = declared.getValue();
        var description = node.path("Description");
        var export = node.path("Export").path("Name");
        var name = export.isMissingNode()
                ? Optional.<String>empty()
                : Optional.of(text(declared.getKey(), evaluation.value(export)));
        name.flatMap(taken -> stacks.exporter(taken, stack)).ifPresent(other -> {
            throw Refusal.validation("Export with name " + name.orElse("") + " is already exported by stack " + other);
        });
        return new Output(
                declared.getKey(),
                addresses.rewrite(text(declared.getKey(), evaluation.value(node.path("Value")))),
                description.isString() ? Optional.of(description.asString()) : Optional.empty(),
                name);
    }

    private static String text(String output, JsonNode value) {
        if (value.isContainer() || value.isMissingNode()) {
            throw Refusal.validation(
                    "Template format error: The Value field of every Outputs member must evaluate to a " + "String; "
                            + output + " does not.");
        }
        return value.asString();
    }
}
