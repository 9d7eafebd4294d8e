package io.m2mconsole.kit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Where a word is typed before what cannot be undone is done. */
public final class ConfirmField extends TextField {

    private final String word;

    /** @param word what must be typed, to the letter */
    public ConfirmField(String word) {
        super("Type " + word + " to confirm");
        this.word = word;
        setValueChangeMode(ValueChangeMode.EAGER);
        setWidthFull();
    }

    public boolean matches() {
        return getValue().strip().equals(word);
    }

    /** Lets Enter press the button, where it may be pressed. */
    public void presses(Button button) {
        addKeyPressListener(Key.ENTER, _ -> {
            if (button.isEnabled()) {
                button.click();
            }
        });
    }
}
