package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.access.Flip;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.Change;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a change of scopes would do, before it is saved. */
final class RadiusPanel extends Div {

    private final Div text = new Div();
    private final Button save = new Button("Save scopes", VaadinIcon.CHECK.create());
    private final Button reset = new Button("Reset");
    private final ByHand byHand;
    private transient Change change = Change.NONE;
    private boolean empty;

    /** @param warning what speaks against a change by hand; it must be acknowledged then */
    RadiusPanel(Optional<String> warning, Consumer<Change> saved) {
        addClassNames("panel", "radius-panel");
        text.addClassName("radius-text");
        text.getElement().setAttribute("role", "status");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(_ -> saved.accept(change));
        var buttons = new Div(reset, save);
        buttons.addClassName("radius-buttons");
        byHand = new ByHand(warning, this::check);
        add(text, byHand, buttons);
        setVisible(false);
    }

    void onReset(Runnable action) {
        reset.addClickListener(_ -> action.run());
    }

    void show(AppClient client, Change wanted, List<Flip> flips) {
        change = wanted;
        setVisible(!wanted.granted().isEmpty() || !wanted.withdrawn().isEmpty());
        text.removeAll();
        var head = new Paragraph(Radius.sentence(flips));
        head.addClassName("radius-head");
        text.add(head, Radius.list(flips));
        line("Adds ", wanted.granted());
        line("Removes ", wanted.withdrawn());
        if (!wanted.withdrawn().isEmpty()) {
            text.add(new Paragraph(Radius.until(client.tokenLifetime())));
        }
        empty = client.scopes().size()
                        + wanted.granted().size()
                        - wanted.withdrawn().size()
                == 0;
        if (empty) {
            text.add(new Paragraph("A client for machines needs at least one scope: delete the client instead."));
        }
        check();
    }

    private void check() {
        save.setEnabled(!empty && byHand.allowed());
        save.setTooltipText(
                empty ? "A client for machines needs a scope" : byHand.allowed() ? "" : "Say that you know first");
    }

    private void line(String what, Set<ScopeName> scopes) {
        if (!scopes.isEmpty()) {
            text.add(new Span(
                    what + scopes.stream().sorted().map(ScopeName::toString).collect(Collectors.joining(", ")) + "."));
        }
    }
}
