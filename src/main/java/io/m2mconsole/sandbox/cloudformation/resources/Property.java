package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.AwsFault;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/**
 * One property of a resource type.
 *
 * @param replacing whether a change of it makes a new resource, as AWS's resource specification says
 */
record Property(String name, Kind kind, boolean required, boolean replacing) {

    /** What a property may hold; templates write numbers and truth values as text too. */
    enum Kind {
        TEXT("String"),
        FLAG("Boolean"),
        NUMBER("Number"),
        LIST("List"),
        OBJECT("Object");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static Property text(String name) {
        return new Property(name, Kind.TEXT, false, false);
    }

    static Property flag(String name) {
        return new Property(name, Kind.FLAG, false, false);
    }

    static Property number(String name) {
        return new Property(name, Kind.NUMBER, false, false);
    }

    static Property list(String name) {
        return new Property(name, Kind.LIST, false, false);
    }

    static Property object(String name) {
        return new Property(name, Kind.OBJECT, false, false);
    }

    static List<Property> objects(String... names) {
        return Stream.of(names).map(Property::object).toList();
    }

    Property require() {
        return new Property(name, kind, true, replacing);
    }

    Property replace() {
        return new Property(name, kind, required, true);
    }

    /** The value as the service wants it. */
    JsonNode checked(JsonNode value) {
        var text = value.isContainer() ? "" : value.asString("");
        return switch (kind) {
            case TEXT -> value.isContainer() ? refuse() : StringNode.valueOf(text);
            case FLAG ->
                text.equals("true") || text.equals("false") ? BooleanNode.valueOf(text.equals("true")) : refuse();
            case NUMBER ->
                text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? DecimalNode.valueOf(new BigDecimal(text)) : refuse();
            case LIST -> value.isArray() ? value : refuse();
            case OBJECT -> value.isObject() ? value : refuse();
        };
    }

    private JsonNode refuse() {
        throw new AwsFault("InvalidRequest", "Value of property " + name + " must be of type " + kind.word, 400);
    }
}
