package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.probes.PathTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A field for each parameter of a method's path. */
final class PathParameterFields extends Div {

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    PathParameterFields() {
        addClassName("bench-parameters");
        setVisible(false);
    }

    /** @param values gives each parameter its first value */
    void show(String path, UnaryOperator<String> values) {
        removeAll();
        fields.clear();
        for (var name : new PathTemplate(path).parameters()) {
            var field = new TextField("Path parameter " + name);
            field.setValue(values.apply(name));
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
            fields.put(name, field);
            add(field);
        }
        setVisible(!fields.isEmpty());
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> values.put(name, field.getValue()));
        return values;
    }
}
