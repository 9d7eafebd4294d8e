package io.m2mconsole.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks why a request is refused. */
final class RefuseDialog extends Dialog {

    RefuseDialog(String requester, SerializableConsumer<String> refused) {
        setHeaderTitle("Refuse");
        setWidth("28rem");
        var why = new TextArea("Why (shown to " + requester + ")");
        why.setMaxLength(500);
        why.setWidthFull();
        why.setAutofocus(true);
        var refuse = new Button("Refuse", _ -> {
            close();
            refused.accept(why.getValue().strip());
        });
        refuse.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(why);
        getFooter().add(new Button("Cancel", _ -> close()), refuse);
    }
}
