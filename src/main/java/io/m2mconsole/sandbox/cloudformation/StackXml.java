package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.wire.Xml;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shapes of answers about stacks, events and resources. */
final class StackXml {

    private StackXml() {}

    static <T> String members(String name, List<T> items, Function<T, String> item) {
        return Xml.wrap(
                name,
                items.stream().map(one -> Xml.wrap("member", item.apply(one))).collect(Collectors.joining()));
    }

    static String stack(Stack stack) {
        var template = stack.plan().template();
        return Xml.element("StackId", stack.id())
                + Xml.element("StackName", stack.name())
                + (template.description().isEmpty() ? "" : Xml.element("Description", template.description()))
                + members("Parameters", List.copyOf(stack.plan().arguments().entrySet()), entry -> {
                    var parameter = template.parameters().get(entry.getKey());
                    var hidden = parameter != null && parameter.noEcho();
                    return Xml.element("ParameterKey", entry.getKey())
                            + Xml.element("ParameterValue", hidden ? "****" : entry.getValue());
                })
                + times(stack)
                + Xml.element("StackStatus", stack.status())
                + optional("StackStatusReason", stack.reason())
                + Xml.element("DisableRollback", String.valueOf(!stack.rollback()))
                + Xml.wrap("NotificationARNs", "")
                + members("Capabilities", stack.capabilities(), Xml::escape)
                + members("Outputs", stack.outputs(), StackXml::output)
                + members("Tags", List.copyOf(stack.plan().tags().entrySet()), StackXml::tag)
                + Xml.element("EnableTerminationProtection", String.valueOf(stack.terminationProtection()))
                + Xml.wrap(
                        "DriftInformation",
                        Xml.element(
                                        "StackDriftStatus",
                                        stack.drift().map(StackDrift::status).orElse("NOT_CHECKED"))
                                + optional("LastCheckTimestamp", stack.drift().map(drift -> time(drift.at()))));
    }

    static String summary(Stack stack) {
        return Xml.element("StackId", stack.id())
                + Xml.element("StackName", stack.name())
                + Xml.element("TemplateDescription", stack.plan().template().description())
                + times(stack)
                + Xml.element("StackStatus", stack.status())
                + optional("StackStatusReason", stack.reason());
    }

    static String event(Stack stack, Happening event) {
        return Xml.element("StackId", stack.id())
                + Xml.element("StackName", stack.name())
                + Xml.element("EventId", event.id())
                + happening(event)
                + Xml.element("Timestamp", time(event.time()));
    }

    /** @param time what the operation calls the time of the last change */
    static String resource(Stack stack, Happening state, String time) {
        return Xml.element("StackId", stack.id())
                + Xml.element("StackName", stack.name())
                + happening(state)
                + Xml.element(time, time(state.time()))
                + Xml.wrap("DriftInformation", Xml.element("StackResourceDriftStatus", "NOT_CHECKED"));
    }

    private static String happening(Happening event) {
        return Xml.element("LogicalResourceId", event.logicalId())
                + (event.physicalId().isEmpty() ? "" : Xml.element("PhysicalResourceId", event.physicalId()))
                + Xml.element("ResourceType", event.type())
                + Xml.element("ResourceStatus", event.status())
                + optional("ResourceStatusReason", event.reason());
    }

    private static String times(Stack stack) {
        return Xml.element("CreationTime", time(stack.created()))
                + optional("LastUpdatedTime", stack.updated().map(StackXml::time))
                + optional("DeletionTime", stack.deleted().map(StackXml::time));
    }

    private static String output(Output output) {
        return Xml.element("OutputKey", output.key())
                + Xml.element("OutputValue", output.value())
                + optional("Description", output.description())
                + optional("ExportName", output.export());
    }

    private static String tag(Map.Entry<String, String> tag) {
        return Xml.element("Key", tag.getKey()) + Xml.element("Value", tag.getValue());
    }

    static String optional(String name, Optional<String> value) {
        return value.map(text -> Xml.element(name, text)).orElse("");
    }

    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
