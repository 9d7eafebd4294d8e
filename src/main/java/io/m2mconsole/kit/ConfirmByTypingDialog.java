package io.m2mconsole.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks for a name to be typed before what cannot be undone is done. */
public final class ConfirmByTypingDialog extends Dialog {

    /**
     * @param name what must be typed, to the letter
     * @param action the button's text, such as "Delete client"
     */
    public ConfirmByTypingDialog(String title, String explanation, String name, String action, Runnable confirmed) {
        setHeaderTitle(title);
        setWidth("28rem");
        var typed = new ConfirmField(name);
        typed.setAutofocus(true);
        var confirm = new Button(action, _ -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.setEnabled(false);
        confirm.setTooltipText("Type the name first");
        typed.addValueChangeListener(_ -> {
            confirm.setEnabled(typed.matches());
            confirm.setTooltipText(typed.matches() ? "" : "Type the name first");
        });
        typed.presses(confirm);
        add(new Paragraph(explanation), typed);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }
}
