package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.template.Refusal;
import io.m2mconsole.sandbox.wire.QueryRpc.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reading the members of a request. */
final class Members {

    private static final Pattern STACK_NAME = Pattern.compile("[a-zA-Z][-a-zA-Z0-9]{0,127}");

    private Members() {}

    static String required(Form form, String name) {
        return form.get(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> Refusal.validation("1 validation error detected: Value null at '"
                        + Character.toLowerCase(name.charAt(0)) + name.substring(1)
                        + "' failed to satisfy constraint: Member must not be null"));
    }

    static String newName(Form form) {
        var name = required(form, "StackName");
        if (!STACK_NAME.matcher(name).matches()) {
            throw Refusal.validation("1 validation error detected: Value '" + name
                    + "' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                    + "[a-zA-Z][-a-zA-Z0-9]*");
        }
        return name;
    }

    static boolean flag(Form form, String name) {
        return form.get(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    static List<String> list(Form form, String name) {
        var values = new ArrayList<String>();
        for (int i = 1; form.get(name + ".member." + i).isPresent(); i++) {
            values.add(form.get(name + ".member." + i).orElse(""));
        }
        return values;
    }

    static Map<String, String> tags(Form form) {
        return pairs(form, "Tags", "Key", "Value");
    }

    static Map<String, String> pairs(Form form, String list, String key, String value) {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 1; form.get(list + ".member." + i + "." + key).isPresent(); i++) {
            var member = list + ".member." + i + ".";
            pairs.put(
                    form.get(member + key).orElse(""), form.get(member + value).orElse(""));
        }
        return pairs;
    }

    /** The template's text. */
    static String template(Form form) {
        if (form.get("TemplateURL").isPresent()) {
            throw Refusal.validation("TemplateURL must be a supported URL: the sandbox takes TemplateBody only.");
        }
        return form.get("TemplateBody")
                .filter(body -> !body.isBlank())
                .orElseThrow(() -> Refusal.validation("Either Template URL or Template Body must be specified."));
    }
}
