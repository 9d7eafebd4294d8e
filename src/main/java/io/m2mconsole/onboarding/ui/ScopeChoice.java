package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.shared.ScopeName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Scopes to tick, by resource server, each with what it is for and the methods that it opens. */
final class ScopeChoice extends Div implements AccessWay {

    private final Map<ScopeName, Checkbox> boxes = new LinkedHashMap<>();
    private final transient OnboardChoices choices;
    private final transient Runnable changed;

    ScopeChoice(OnboardChoices choices, Runnable changed) {
        this.choices = choices;
        this.changed = changed;
        addClassName("scope-choice");
        choices.servers().forEach(server -> add(createServer(server)));
    }

    @Override
    public String title() {
        return "Scopes";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public String missing() {
        return "Choose at least one scope first";
    }

    @Override
    public Set<ScopeName> chosen() {
        var chosen = new TreeSet<ScopeName>();
        boxes.forEach((scope, box) -> {
            if (box.getValue()) {
                chosen.add(scope);
            }
        });
        return chosen;
    }

    private Div createServer(ResourceServer server) {
        var group = new Div(new H2(
                server.name().equals(server.id().value()) ? server.name() : server.name() + " (" + server.id() + ")"));
        group.addClassName("scope-group");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", "Scopes of " + server.id());
        server.scopes().forEach(scope -> group.add(createScope(scope)));
        return group;
    }

    private Checkbox createScope(Scope scope) {
        var box = new Checkbox(scope.name().toString());
        var opens = choices.openedBy(Set.of(scope.name())).stream()
                .map(method -> method.id().label())
                .collect(Collectors.joining(", "));
        var methods = new Span(opens.isEmpty() ? "opens no method" : "opens " + opens);
        methods.addClassName("scope-opens");
        box.setHelperComponent(new Div(new Span(scope.description()), methods));
        box.addValueChangeListener(_ -> changed.run());
        boxes.put(scope.name(), box);
        return box;
    }
}
