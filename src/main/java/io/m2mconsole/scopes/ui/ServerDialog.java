package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.shared.Patterns;
import io.m2mconsole.shared.ResourceServerId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Names a resource server: a new one with its identifier, or one that exists. */
final class ServerDialog extends Dialog {

    private final TextField identifier = new TextField("Identifier");
    private final TextField name = new TextField("Name");
    private final Button save = new Button();
    private final transient List<ResourceServer> servers;

    private ServerDialog(String title, String action, List<ResourceServer> servers) {
        this.servers = servers;
        setHeaderTitle(title);
        setWidth("30rem");
        save.setText(action);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        for (var field : List.of(identifier, name)) {
            field.setWidthFull();
            field.setMaxLength(256);
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(_ -> check());
        }
        identifier.setRequiredIndicatorVisible(true);
        identifier.setPlaceholder("orders-api");
        identifier.setHelperText("Stands before the slash of each scope, such as orders-api/read. It stays for good.");
        name.setHelperText("For people. " + Patterns.RESOURCE_SERVER_NAME.sentence());
        var lines = new Div(identifier, name);
        lines.addClassName("dialog-lines");
        add(lines);
        getFooter().add(new Button("Cancel", _ -> close()), save);
    }

    /** Asks for a new one. */
    static ServerDialog create(ScopesData data, BiConsumer<ResourceServerId, String> asked) {
        var dialog = new ServerDialog("Add a resource server", "Add resource server", data.servers());
        if (data.servers().size() >= data.quota()) {
            dialog.add(
                    new Paragraph("The pool has " + data.servers().size() + " resource servers: AWS refuses more than "
                            + data.quota() + ", unless it raised that quota for the account, to "
                            + ResourceServer.MOST_SERVERS + " at most."));
        }
        dialog.identifier.setAutofocus(true);
        dialog.save.addClickListener(_ -> {
            dialog.close();
            asked.accept(new ResourceServerId(dialog.identifier.getValue()), dialog.typedName());
        });
        dialog.check();
        return dialog;
    }

    /** Asks for another name. */
    static ServerDialog rename(ResourceServer server, Consumer<String> asked) {
        var dialog = new ServerDialog("Rename " + server.id(), "Rename", List.of());
        dialog.identifier.setVisible(false);
        dialog.identifier.setValue(server.id().value());
        dialog.name.setValue(server.name());
        dialog.name.setAutofocus(true);
        dialog.save.addClickListener(_ -> {
            dialog.close();
            asked.accept(dialog.typedName());
        });
        dialog.check();
        return dialog;
    }

    private String typedName() {
        return name.getValue().isBlank()
                ? identifier.getValue()
                : name.getValue().strip();
    }

    private void check() {
        var typed = identifier.getValue();
        var wrong = typed.isEmpty() ? Optional.<String>empty() : objection(typed);
        identifier.setInvalid(wrong.isPresent());
        identifier.setErrorMessage(wrong.orElse(""));
        var badName = !typedName().isEmpty() && !Patterns.RESOURCE_SERVER_NAME.matches(typedName());
        name.setInvalid(badName);
        name.setErrorMessage(Patterns.RESOURCE_SERVER_NAME.sentence());
        var missing = servers.size() >= ResourceServer.MOST_SERVERS
                ? "The pool has " + ResourceServer.MOST_SERVERS + " resource servers, as many as Cognito allows"
                : typed.isEmpty()
                        ? "Type an identifier first"
                        : wrong.isPresent() || badName ? "Mend the marked fields first" : "";
        save.setEnabled(missing.isEmpty());
        save.setTooltipText(missing);
    }

    private Optional<String> objection(String typed) {
        if (!Patterns.RESOURCE_SERVER_ID.matches(typed)) {
            return Optional.of(Patterns.RESOURCE_SERVER_ID.sentence());
        }
        return servers.stream().anyMatch(server -> server.id().value().equals(typed))
                ? Optional.of("There is a resource server of that identifier already.")
                : Optional.empty();
    }
}
