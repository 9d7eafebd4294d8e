package io.m2mconsole.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks for a name to be typed before what cannot be undone is done. */
public final class ConfirmByTypingDialog extends Dialog {

    /**
     * @param name what must be typed, to the letter
     * @param action the button's text, such as "Delete client"
     */
    public ConfirmByTypingDialog(String title, String explanation, String name, String action, Runnable confirmed) {
        setHeaderTitle(title);
        setWidth("28rem");
        var typed = new TextField("Type " + name + " to confirm");
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.setWidthFull();
        typed.setAutofocus(true);
        var confirm = new Button(action, _ -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.setEnabled(false);
        confirm.setTooltipText("Type the name first");
        typed.addValueChangeListener(change -> {
            var matches = change.getValue().equals(name);
            confirm.setEnabled(matches);
            confirm.setTooltipText(matches ? "" : "Type the name first");
        });
        add(new Paragraph(explanation), typed);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }
}
