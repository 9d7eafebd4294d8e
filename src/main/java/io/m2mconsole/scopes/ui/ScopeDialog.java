package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.shared.Patterns;
import io.m2mconsole.shared.ScopeName;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds a scope to a resource server, or says anew what one is for. */
final class ScopeDialog extends Dialog {

    private static final int LONGEST = 256;

    private final TextField name = new TextField("Name");
    private final TextArea description = new TextArea("What it is for");
    private final Button save = new Button();
    private final transient ResourceServer server;
    private final transient Optional<Scope> existing;

    /** @param existing the scope to describe; absent to add one */
    ScopeDialog(ResourceServer server, Optional<Scope> existing, Consumer<Scope> asked) {
        this.server = server;
        this.existing = existing;
        setHeaderTitle(existing.map(scope -> "Describe " + scope.name()).orElse("Add a scope to " + server.id()));
        setWidth("30rem");
        save.setText(existing.isPresent() ? "Save description" : "Add scope");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(_ -> {
            close();
            asked.accept(scope());
        });
        createFields();
        var lines = new Div(name, description);
        lines.addClassName("dialog-lines");
        add(lines);
        getFooter().add(new Button("Cancel", _ -> close()), save);
        check();
    }

    private void createFields() {
        name.setRequiredIndicatorVisible(true);
        name.setPlaceholder("read");
        name.setPrefixComponent(new Div(server.id() + "/"));
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setVisible(existing.isEmpty());
        name.setAutofocus(existing.isEmpty());
        name.addValueChangeListener(_ -> check());
        description.setRequiredIndicatorVisible(true);
        description.setMaxLength(LONGEST);
        description.setWidthFull();
        description.setManualValidation(true);
        description.setValueChangeMode(ValueChangeMode.EAGER);
        description.setAutofocus(existing.isPresent());
        existing.ifPresent(scope -> description.setValue(scope.description()));
        description.addValueChangeListener(_ -> check());
    }

    private Scope scope() {
        var scopeName = existing.map(Scope::name).orElseGet(() -> new ScopeName(server.id(), name.getValue()));
        return new Scope(scopeName, description.getValue().strip());
    }

    private void check() {
        var typed = name.getValue();
        var wrong = existing.isPresent() || typed.isEmpty() ? Optional.<String>empty() : objection(typed);
        name.setInvalid(wrong.isPresent());
        name.setErrorMessage(wrong.orElse(""));
        description.setHelperText(description.getValue().length() + " of " + LONGEST + " letters");
        var missing = missing(typed, wrong.isPresent());
        save.setEnabled(missing.isEmpty());
        save.setTooltipText(missing.orElse(""));
    }

    private Optional<String> missing(String typed, boolean wrong) {
        if (existing.isEmpty() && server.scopes().size() >= ResourceServer.MOST_SCOPES) {
            return Optional.of("The server has " + ResourceServer.MOST_SCOPES + " scopes, as many as Cognito allows");
        }
        if (existing.isEmpty() && typed.isEmpty()) {
            return Optional.of("Type a name first");
        }
        if (wrong) {
            return Optional.of("Mend the name first");
        }
        return description.getValue().isBlank() ? Optional.of("Say what it is for first") : Optional.empty();
    }

    private Optional<String> objection(String typed) {
        if (!Patterns.SCOPE_NAME.matches(typed)) {
            return Optional.of(Patterns.SCOPE_NAME.sentence());
        }
        return server.scope(new ScopeName(server.id(), typed)).isPresent()
                ? Optional.of("There is a scope of that name already.")
                : Optional.empty();
    }
}
