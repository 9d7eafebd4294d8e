package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.shared.ScopeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Scopes as checkboxes by resource server; those that are held but defined no more stand last. */
final class ScopeTicks extends Div {

    private final Map<ScopeName, Checkbox> boxes = new LinkedHashMap<>();
    private final transient Set<ScopeName> held;

    ScopeTicks(
            List<ResourceServer> servers,
            Set<ScopeName> held,
            Optional<String> refusal,
            Consumer<Set<ScopeName>> wanted) {
        this.held = held;
        addClassName("scope-ticks");
        refusal.ifPresent(reason -> add(new Paragraph(reason)));
        var left = new TreeSet<>(held);
        for (var server : servers) {
            var group = group(server.id().value());
            server.scopes().forEach(scope -> {
                left.remove(scope.name());
                group.add(box(scope.name(), scope.description(), refusal.isEmpty(), wanted));
            });
        }
        if (!left.isEmpty()) {
            var group = group("Not defined any more");
            left.forEach(scope -> group.add(
                    box(scope, "Its resource server has no such scope: tokens lack it", refusal.isEmpty(), wanted)));
        }
    }

    void reset() {
        boxes.forEach((scope, box) -> box.setValue(held.contains(scope)));
    }

    private Div group(String title) {
        var heading = new Span(title);
        heading.addClassName("scope-server");
        var group = new Div(heading);
        group.addClassName("scope-group");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", title);
        add(group);
        return group;
    }

    private Checkbox box(ScopeName scope, String description, boolean enabled, Consumer<Set<ScopeName>> wanted) {
        var box = new Checkbox(scope.toString(), held.contains(scope));
        box.setHelperText(description);
        box.setEnabled(enabled);
        box.addValueChangeListener(_ -> wanted.accept(ticked()));
        boxes.put(scope, box);
        return box;
    }

    private Set<ScopeName> ticked() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
