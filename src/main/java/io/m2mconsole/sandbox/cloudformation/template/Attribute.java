package io.m2mconsole.sandbox.cloudformation.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The argument of Fn::GetAtt: a list of two, or {@code Resource.Attribute}. */
record Attribute(String logicalId, JsonNode name) {

    static Attribute of(JsonNode argument) {
        if (argument.isArray() && argument.size() == 2 && argument.path(0).isString()) {
            return new Attribute(argument.path(0).asString(), argument.path(1));
        }
        var text = argument.asString("");
        var dot = text.indexOf('.');
        if (dot <= 0 || dot == text.length() - 1) {
            throw Refusal.template(
                    "every Fn::GetAtt object requires two non-empty parameters, the resource name and the "
                            + "resource attribute");
        }
        return new Attribute(text.substring(0, dot), StringNode.valueOf(text.substring(dot + 1)));
    }
}
