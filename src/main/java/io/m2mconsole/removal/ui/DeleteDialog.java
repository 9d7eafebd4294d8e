package io.m2mconsole.removal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.kit.ConfirmField;
import java.util.function.IntConsumer;

/** Asks before a client is deleted; for its name too where it may be in use. */
final class DeleteDialog extends Dialog {

    private final IntegerField days = new IntegerField("Its stored secret can be restored for, in days");
    private final ConfirmField typed;
    private final Button delete;
    private final boolean unused;

    /** @param unused whether it is known not to be used lately */
    DeleteDialog(AppClient client, boolean unused, int standard, IntConsumer confirmed) {
        this.unused = unused;
        setHeaderTitle("Delete " + client.name());
        setWidth("30rem");
        days.setValue(standard);
        days.setMin(7);
        days.setMax(30);
        days.setStepButtonsVisible(true);
        days.setErrorMessage("7 to 30 days.");
        days.setWidthFull();
        days.addValueChangeListener(_ -> check());
        typed = new ConfirmField(client.name().value());
        typed.setVisible(!unused);
        typed.setAutofocus(true);
        typed.addValueChangeListener(_ -> check());
        delete = new Button("Delete client", _ -> {
            close();
            confirmed.accept(days.getValue());
        });
        typed.presses(delete);
        delete.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph("The app client " + client.id() + " cannot be brought back; a new one has another id."),
                new Paragraph(
                        unused
                                ? "Nobody has read its stored secret for more than 30 days."
                                : "It was used lately, or nobody knows."),
                days,
                typed);
        getFooter().add(new Button("Cancel", _ -> close()), delete);
        check();
    }

    private void check() {
        var named = unused || typed.matches();
        var within = days.getValue() != null && days.getValue() >= 7 && days.getValue() <= 30;
        delete.setEnabled(named && within);
        delete.setTooltipText(named ? within ? "" : "Choose 7 to 30 days" : "Type the name first");
    }
}
