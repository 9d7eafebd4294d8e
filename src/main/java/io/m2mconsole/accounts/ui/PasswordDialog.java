package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.shared.SecretValue;

/** Shows a password that was just made, once. */
final class PasswordDialog extends Dialog {

    PasswordDialog(String name, SecretValue password) {
        setHeaderTitle("Password of " + name);
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        var close = new Button("Close", _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("Shown this once. Hand it over safely; " + name + " can change it on the page Account."),
                new CopyField("password", password.reveal()));
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                removeAll();
            }
        });
    }
}
