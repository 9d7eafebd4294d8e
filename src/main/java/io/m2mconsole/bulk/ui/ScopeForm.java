package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.BlastRadius;
import io.m2mconsole.editing.ui.Radius;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Which scopes to add or remove, with the cells that this would flip. */
final class ScopeForm extends Div {

    /** @param choices scopes to choose from */
    record Choice(List<ScopeName> choices, List<ApiMethod> methods) {}

    private final transient Environment environment;
    private final transient List<AppClient> clients;
    private final boolean grant;
    private final transient Consumer<Set<ScopeName>> chosen;

    ScopeForm(
            Environment environment,
            List<AppClient> clients,
            boolean grant,
            Supplier<Choice> source,
            Consumer<Set<ScopeName>> chosen) {
        this.environment = environment;
        this.clients = clients;
        this.grant = grant;
        this.chosen = chosen;
        var loader = new Loader<Choice>();
        add(new RemotePanel<>(loader, this::content));
        addAttachListener(_ -> loader.load(source));
    }

    private Component content(Choice choice) {
        var scopes = new MultiSelectComboBox<ScopeName>("Scopes", choice.choices());
        scopes.setItemLabelGenerator(ScopeName::toString);
        scopes.setWidthFull();
        var radius = new Div();
        radius.addClassName("radius-text");
        radius.getElement().setAttribute("role", "status");
        scopes.addValueChangeListener(change -> {
            chosen.accept(change.getValue());
            radius.removeAll();
            if (!change.getValue().isEmpty()) {
                radius.add(preview(choice, change.getValue()));
            }
        });
        return new Div(scopes, radius);
    }

    private Component[] preview(Choice choice, Set<ScopeName> scopes) {
        var granted = grant ? scopes : Set.<ScopeName>of();
        var withdrawn = grant ? Set.<ScopeName>of() : scopes;
        var flips = BlastRadius.of(clients, granted, withdrawn, choice.methods(), environment.pool());
        var changing = clients.stream()
                .filter(client ->
                        !BlastRadius.with(client, granted, withdrawn).scopes().equals(client.scopes()))
                .toList();
        var head = new Paragraph(Radius.sentence(flips));
        head.addClassName("radius-head");
        var who = new Paragraph(changing.size() + " of " + clients.size()
                + (grant ? " do not hold all of these yet." : " hold one of these."));
        var until = new Paragraph(
                grant || changing.isEmpty()
                        ? ""
                        : Radius.until(changing.stream()
                                .map(AppClient::tokenLifetime)
                                .max(Comparator.naturalOrder())
                                .orElse(Duration.ZERO)));
        return new Component[] {who, head, Radius.list(flips), until};
    }
}
