package io.m2mconsole.deployments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.access.Flip;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.environments.ApiStage.Protocol;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Chooses the scopes of a method and shows, for each choice, which cells it flips. */
final class ScopesDialog extends Dialog {

    private static final int MOST_OF_HTTP = 10;

    private final MultiSelectComboBox<ScopeName> scopes = new MultiSelectComboBox<>("Any one of these scopes suffices");
    private final Paragraph meaning = new Paragraph();
    private final Button save = new Button("Save");
    private final Loader<List<Flip>> flips = new Loader<>();
    private final transient ApiMethod method;
    private final transient Function<Set<ScopeName>, List<Flip>> preview;

    /** @param preview the cells that a choice flips once it is deployed; blocks */
    ScopesDialog(
            ApiMethod method,
            Collection<ScopeName> all,
            Function<Set<ScopeName>, List<Flip>> preview,
            Consumer<Set<ScopeName>> chosen) {
        this.method = method;
        this.preview = preview;
        setHeaderTitle("Scopes of " + method.id().label());
        setWidth("36rem");
        var known = new TreeSet<>(all);
        known.addAll(method.requirement().anyOf());
        scopes.setItems(known);
        scopes.setItemLabelGenerator(ScopeName::toString);
        scopes.setWidthFull();
        scopes.setValue(method.requirement().anyOf());
        scopes.addValueChangeListener(_ -> show());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(_ -> {
            close();
            chosen.accept(Set.copyOf(scopes.getValue()));
        });
        var lines = new Div(scopes, meaning, new RemotePanel<>(flips, FlipList::new));
        lines.addClassName("dialog-lines");
        add(lines);
        getFooter().add(new Button("Cancel", _ -> close()), save);
    }

    @Override
    public void open() {
        super.open();
        show();
    }

    private void show() {
        var wanted = Set.copyOf(scopes.getValue());
        var http = method.stage().protocol() == Protocol.HTTP;
        var tooMany = http && wanted.size() > MOST_OF_HTTP;
        var same = wanted.equals(method.requirement().anyOf());
        meaning.setText(
                tooMany
                        ? "A route takes " + MOST_OF_HTTP + " scopes at most."
                        : !wanted.isEmpty()
                                ? "It is changed in the API's working copy; callers meet it once the stage is deployed"
                                        + (http ? ", at once where the stage deploys by itself." : ".")
                                : http
                                        ? "Without a scope, every token of the authorizer's audience is let through."
                                        : "Without a scope, the method expects an ID token: no client for machines can"
                                                + " call it.");
        save.setEnabled(!same && !tooMany);
        save.setTooltipText(same ? "Nothing is changed yet" : "");
        flips.load(() -> preview.apply(wanted));
    }
}
