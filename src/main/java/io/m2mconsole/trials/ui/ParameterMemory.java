package io.m2mconsole.trials.ui;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which values a person gave path parameters last, by name. */
@Component
@VaadinSessionScope
class ParameterMemory implements Serializable {

    private final Map<String, String> values = new ConcurrentHashMap<>();

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    void keep(Map<String, String> used) {
        values.putAll(used);
    }
}
