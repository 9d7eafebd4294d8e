package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.template.Arguments;
import io.m2mconsole.sandbox.cloudformation.template.Evaluation;
import io.m2mconsole.sandbox.cloudformation.template.Template;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a stack is to be.
 *
 * @param body the template's text
 * @param order its resources, each after what it needs
 * @param arguments the parameters' values
 */
record Plan(
        String body, Template template, List<String> order, Map<String, String> arguments, Map<String, String> tags) {

    /** @throws io.m2mconsole.sandbox.wire.AwsFault ValidationError where template and arguments make no plan */
    static Plan of(String body, Map<String, String> given, Map<String, String> tags) {
        var template = Template.parse(body);
        return new Plan(body, template, template.order(), Arguments.of(template, given), tags);
    }

    Evaluation evaluation(Stack stack, Realm realm) {
        var pseudo = new HashMap<String, JsonNode>();
        Map.of(
                        "AWS::AccountId", realm.account(),
                        "AWS::Region", realm.region(),
                        "AWS::Partition", "aws",
                        "AWS::URLSuffix", "amazonaws.com",
                        "AWS::StackId", stack.id(),
                        "AWS::StackName", stack.name())
                .forEach((name, value) -> pseudo.put(name, StringNode.valueOf(value)));
        pseudo.put("AWS::NotificationARNs", Json.MAPPER.createArrayNode());
        pseudo.put("AWS::NoValue", Evaluation.noValue());
        return new Evaluation(template, pseudo, arguments, new Known(stack));
    }

    /** The logical ids whose condition holds, in order. */
    List<String> wanted(Evaluation evaluation) {
        return order.stream()
                .filter(id ->
                        template.resource(id).condition().map(evaluation::holds).orElse(true))
                .toList();
    }

    private record Known(Stack stack) implements Evaluation.Resources {

        @Override
        public Optional<JsonNode> ref(String logicalId) {
            return stack.made(logicalId)
                    .map(made -> StringNode.valueOf(made.physical().id()));
        }

        @Override
        public Optional<JsonNode> attribute(String logicalId, String name) {
            return stack.made(logicalId)
                    .map(made -> made.physical().attributes().path(name))
                    .filter(value -> !value.isMissingNode());
        }
    }
}
