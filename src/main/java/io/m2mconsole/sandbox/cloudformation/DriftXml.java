package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.wire.Xml;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The shapes of answers about drift. */
final class DriftXml {

    private DriftXml() {}

    static String resource(Stack stack, ResourceDrift drift, Instant at) {
        var made = drift.made();
        var deleted = drift.status() == ResourceDrift.Status.DELETED;
        return Xml.element("StackId", stack.id())
                + Xml.element("LogicalResourceId", made.logicalId())
                + Xml.element("PhysicalResourceId", made.physical().id())
                + Xml.element("ResourceType", made.type().name())
                + Xml.element("ExpectedProperties", drift.expected().toString())
                + (deleted ? "" : Xml.element("ActualProperties", drift.actual().toString()))
                + StackXml.members("PropertyDifferences", drift.differences(), DriftXml::difference)
                + Xml.element("StackResourceDriftStatus", drift.status().name())
                + Xml.element("Timestamp", StackXml.time(at));
    }

    private static String difference(ResourceDrift.Difference difference) {
        return Xml.element("PropertyPath", difference.path())
                + Xml.element("ExpectedValue", text(difference.expected()))
                + Xml.element("ActualValue", text(difference.actual()))
                + Xml.element("DifferenceType", difference.kind().name());
    }

    private static String text(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString("null");
    }
}
