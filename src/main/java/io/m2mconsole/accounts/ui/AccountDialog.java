package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.people.Grant;
import io.m2mconsole.people.Person;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Adds an account, or changes one's roles. */
final class AccountDialog extends Dialog {

    /** @param account whose roles change; empty to add one */
    AccountDialog(Optional<Person> account, List<EnvironmentId> environments, BiConsumer<String, List<Grant>> saved) {
        setHeaderTitle(account.map(known -> "Roles of " + known.name()).orElse("Add an account"));
        setWidth("28rem");
        var name = new TextField("Name");
        name.setWidthFull();
        name.setAutofocus(true);
        name.setRequiredIndicatorVisible(true);
        var fields = new GrantFields(environments, account.map(Person::grants).orElse(List.of()));
        if (account.isEmpty()) {
            add(name);
        }
        add(fields);
        var save = new Button(account.isPresent() ? "Save" : "Add", _ -> {
            // First: where it is refused, what was typed stays.
            saved.accept(
                    account.map(Person::name).orElseGet(() -> name.getValue().strip()), fields.grants());
            close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), save);
    }
}
