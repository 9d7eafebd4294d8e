package io.m2mconsole.sandbox.cloudformation.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** Giving values to a template's parameters. */
public final class Arguments {

    private Arguments() {}

    /**
     * The value of each parameter, from what was given, else from its default.
     *
     * @throws io.m2mconsole.sandbox.wire.AwsFault ValidationError for missing, unknown or unfit values
     */
    public static Map<String, String> of(Template template, Map<String, String> given) {
        var unknown = given.keySet().stream()
                .filter(name -> !template.parameters().containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.validation("Parameters: " + unknown + " do not exist in the template");
        }
        var missing = template.parameters().values().stream()
                .filter(parameter -> !given.containsKey(parameter.name())
                        && parameter.fallback().isEmpty())
                .map(Parameter::name)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.validation("Parameters: " + missing + " must have values");
        }
        var values = new LinkedHashMap<String, String>();
        template.parameters().values().forEach(parameter -> {
            var value = given.containsKey(parameter.name())
                    ? given.getOrDefault(parameter.name(), "")
                    : parameter.fallback().orElse("");
            parameter.check(value);
            values.put(parameter.name(), value);
        });
        return values;
    }
}
