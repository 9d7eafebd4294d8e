package io.m2mconsole.sandbox.cloudformation.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts resources behind what they refer to or depend on; among equals the template's own order holds. */
final class Order {

    private final Map<String, Set<String>> needs = new LinkedHashMap<>();

    private Order(Template template) {
        template.resources().values().forEach(resource -> {
            var needed = new LinkedHashSet<>(References.in(resource.properties()));
            needed.addAll(resource.dependsOn());
            needed.retainAll(template.resources().keySet());
            needs.put(resource.logicalId(), needed);
        });
    }

    static List<String> of(Template template) {
        return new Order(template).sort();
    }

    private List<String> sort() {
        var sorted = new ArrayList<String>();
        while (!needs.isEmpty()) {
            var ready = needs.entrySet().stream()
                    .filter(entry -> sorted.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (ready.isEmpty()) {
                throw Refusal.validation("Circular dependency between resources: " + circle());
            }
            sorted.add(ready.get());
            needs.remove(ready.get());
        }
        return sorted;
    }

    /** Only what is on a circle or between two: what merely waits for one is left out. */
    private List<String> circle() {
        var left = new LinkedHashMap<>(needs);
        var before = -1;
        while (before != left.size()) {
            before = left.size();
            left.keySet().removeIf(id -> left.values().stream().noneMatch(needed -> needed.contains(id)));
        }
        return List.copyOf(left.keySet());
    }
}
