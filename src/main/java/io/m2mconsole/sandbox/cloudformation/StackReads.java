package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.template.Parameter;
import io.m2mconsole.sandbox.cloudformation.template.Refusal;
import io.m2mconsole.sandbox.cloudformation.template.Template;
import io.m2mconsole.sandbox.wire.QueryRpc.Form;
import io.m2mconsole.sandbox.wire.Xml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What can be asked about stacks, their events, resources and templates. */
final class StackReads {

    private final Stacks stacks;

    StackReads(Stacks stacks) {
        this.stacks = stacks;
    }

    Map<String, Function<Form, String>> actions() {
        var actions = new HashMap<String, Function<Form, String>>();
        actions.put("DescribeStacks", this::describe);
        actions.put("ListStacks", this::list);
        actions.put("DescribeStackEvents", this::events);
        actions.put("ListStackResources", this::resources);
        actions.put("DescribeStackResources", this::describeResources);
        actions.put("DescribeStackResource", this::describeResource);
        actions.put("GetTemplate", this::template);
        actions.put("ValidateTemplate", this::validate);
        return actions;
    }

    private Stack stack(Form form) {
        return stacks.find(Members.required(form, "StackName"));
    }

    private String describe(Form form) {
        var found = form.get("StackName").filter(name -> !name.isEmpty()).isPresent()
                ? List.of(stack(form))
                : stacks.all().stream()
                        .filter(stack -> !stack.status().equals("DELETE_COMPLETE"))
                        .toList();
        return StackXml.members("Stacks", found, StackXml::stack);
    }

    private String list(Form form) {
        var wanted = Members.list(form, "StackStatusFilter");
        var found = stacks.all().stream()
                .filter(stack -> wanted.isEmpty() || wanted.contains(stack.status()))
                .toList();
        return StackXml.members("StackSummaries", found, StackXml::summary);
    }

    private String events(Form form) {
        var stack = stack(form);
        return StackXml.members("StackEvents", stack.events().reversed(), event -> StackXml.event(stack, event));
    }

    private String resources(Form form) {
        var stack = stack(form);
        return StackXml.members(
                "StackResourceSummaries",
                stack.states(),
                state -> StackXml.resource(stack, state, "LastUpdatedTimestamp"));
    }

    private String describeResources(Form form) {
        var stack = form.get("PhysicalResourceId").map(this::owner).orElseGet(() -> stack(form));
        var logicalId = form.get("LogicalResourceId");
        var found = stack.states().stream()
                .filter(state -> logicalId.map(state.logicalId()::equals).orElse(true))
                .toList();
        return StackXml.members("StackResources", found, state -> StackXml.resource(stack, state, "Timestamp"));
    }

    private Stack owner(String physicalId) {
        return stacks.all().stream()
                .filter(stack -> stack.made().stream()
                        .anyMatch(made -> made.physical().id().equals(physicalId)))
                .findFirst()
                .orElseThrow(() -> Refusal.validation("Stack for " + physicalId + " does not exist"));
    }

    private String describeResource(Form form) {
        var stack = stack(form);
        var logicalId = Members.required(form, "LogicalResourceId");
        var state = stack.states().stream()
                .filter(one -> one.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.validation("Resource " + logicalId + " does not exist for stack " + stack.name()));
        return Xml.wrap("StackResourceDetail", StackXml.resource(stack, state, "LastUpdatedTimestamp"));
    }

    private String template(Form form) {
        return Xml.element("TemplateBody", stack(form).plan().body())
                + StackXml.members("StagesAvailable", List.of("Original", "Processed"), Xml::escape);
    }

    private String validate(Form form) {
        var template = Template.parse(Members.template(form));
        template.order();
        var needed = Capabilities.needed(template);
        var reason = needed.map(_ -> "The following resource(s) require capabilities: " + Capabilities.types(template));
        return StackXml.members("Parameters", List.copyOf(template.parameters().values()), StackReads::parameter)
                + (template.description().isEmpty() ? "" : Xml.element("Description", template.description()))
                + StackXml.members("Capabilities", needed.stream().toList(), Xml::escape)
                + StackXml.optional("CapabilitiesReason", reason);
    }

    private static String parameter(Parameter parameter) {
        return Xml.element("ParameterKey", parameter.name())
                + StackXml.optional("DefaultValue", parameter.fallback())
                + Xml.element("NoEcho", String.valueOf(parameter.noEcho()))
                + Xml.element("Description", parameter.description());
    }
}
