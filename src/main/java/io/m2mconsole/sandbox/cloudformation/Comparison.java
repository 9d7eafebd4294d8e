package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.ResourceDrift.Difference;
import io.m2mconsole.sandbox.cloudformation.ResourceDrift.Kind;
import io.m2mconsole.sandbox.cloudformation.ResourceDrift.Status;
import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds live resources against what their template says: only properties that the template sets, as CloudFormation does. */
final class Comparison {

    private static final Set<String> GONE = Set.of("ResourceNotFoundException", "NotFoundException");

    private Comparison() {}

    /** Empty for resources whose type cannot be compared. */
    static Optional<ResourceDrift> of(Made made) {
        try {
            return made.type()
                    .handler()
                    .read(made.physical(), made.properties())
                    .map(actual -> compare(made, actual));
        } catch (AwsFault fault) {
            if (!GONE.contains(fault.code())) {
                throw fault;
            }
            return Optional.of(new ResourceDrift(made, Status.DELETED, made.properties(), Json.object(), List.of()));
        }
    }

    private static ResourceDrift compare(Made made, ObjectNode actual) {
        var expected = Json.object();
        var found = Json.object();
        var differences = new ArrayList<Difference>();
        for (var name : made.properties().propertyNames()) {
            if (actual.has(name)) {
                var wanted = made.properties().path(name);
                var live = actual.path(name);
                expected.set(name, wanted);
                found.set(name, live);
                difference("/" + name, wanted, live, differences);
            }
        }
        return new ResourceDrift(
                made, differences.isEmpty() ? Status.IN_SYNC : Status.MODIFIED, expected, found, differences);
    }

    private static void difference(String path, JsonNode expected, JsonNode actual, List<Difference> found) {
        if (actual.isNull()) {
            if (!expected.isContainer() || !expected.isEmpty()) {
                found.add(new Difference(path, expected, actual, Kind.REMOVE));
            }
        } else if (expected.isArray()) {
            elements(path, expected, actual, found);
        } else if (expected.isObject()) {
            for (var name : expected.propertyNames()) {
                var live = actual.has(name) ? actual.path(name) : NullNode.getInstance();
                difference(path + "/" + name, expected.path(name), live, found);
            }
        } else if (!same(expected, actual)) {
            found.add(new Difference(path, expected, actual, Kind.NOT_EQUAL));
        }
    }

    /** In any order, as the services keep them so. */
    private static void elements(String path, JsonNode expected, JsonNode actual, List<Difference> found) {
        for (int i = 0; i < expected.size(); i++) {
            var wanted = expected.path(i);
            if (actual.valueStream().noneMatch(live -> same(wanted, live))) {
                found.add(new Difference(path + "/" + i, wanted, NullNode.getInstance(), Kind.REMOVE));
            }
        }
        for (int i = 0; i < actual.size(); i++) {
            var live = actual.path(i);
            if (expected.valueStream().noneMatch(wanted -> same(wanted, live))) {
                found.add(new Difference(path + "/" + i, NullNode.getInstance(), live, Kind.ADD));
            }
        }
    }

    /** Templates write numbers and truth values as text too. */
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.isContainer() || other.isContainer()
                ? one.equals(other)
                : one.asString("").equals(other.asString(""));
    }
}
