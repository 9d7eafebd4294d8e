package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Remote;
import io.m2mconsole.shared.SecretValue;
import java.time.Duration;
import java.util.function.Function;

/** Shows a secret after a reason was typed in, for half a minute or until closed; then nothing of it is left here. */
public final class RevealDialog extends Dialog {

    private static final Duration SHOWN = Duration.ofSeconds(30);
    private static final int SHORTEST = 5;
    private static final int LONGEST = 200;

    private final transient Function<String, SecretValue> reveal;
    private final TextField reason = new TextField("Why must you see it?");
    private final Button show = new Button("Show secret", _ -> show());
    private final Div content = new Div();

    public RevealDialog(ClientName client, Function<String, SecretValue> reveal) {
        this.reveal = reveal;
        setHeaderTitle("Reveal the secret of " + client);
        setWidth("32rem");
        reason.setWidthFull();
        reason.setAutofocus(true);
        reason.setMaxLength(LONGEST);
        reason.setHelperText(
                "Recorded in the activity with your name, for everyone to read. Never type the secret here.");
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(_ -> allow());
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.setDisableOnClick(true);
        content.add(
                new Paragraph("Whoever has the secret can act as this client. It is shown for " + SHOWN.toSeconds()
                        + " seconds, or until you close this window."),
                reason);
        add(content);
        getFooter().add(new Button("Close", _ -> close()), show);
        allow();
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                clear();
            }
        });
        addDetachListener(_ -> clear());
    }

    private void allow() {
        var enough = reason.getValue().strip().length() >= SHORTEST;
        show.setEnabled(enough);
        show.setTooltipText(enough ? "" : "Type a reason of at least " + SHORTEST + " letters first");
    }

    private void show() {
        var typed = reason.getValue();
        Background.run(() -> reveal.apply(typed), outcome -> {
            switch (outcome) {
                case Remote.Loading<SecretValue> _ -> {}
                case Remote.Ready<SecretValue>(var value, var _) -> show(value);
                case Remote.Failed<SecretValue>(var problem) -> {
                    Notices.problem(problem);
                    close();
                }
            }
        });
    }

    private void show(SecretValue value) {
        if (!isOpened()) {
            return;
        }
        content.removeAll();
        var field = new CopyField("client secret", value.reveal());
        field.addClassName("revealed-secret");
        content.add(field, new Paragraph("This window closes by itself after " + SHOWN.toSeconds() + " seconds."));
        show.setVisible(false);
        Background.run(RevealDialog::pause, _ -> close());
    }

    private void clear() {
        wipe(content.getElement());
        content.removeAll();
        reason.clear();
    }

    /** The session may keep removed elements for a while: those that the browser is still to be told something about. */
    private static void wipe(Element element) {
        if (element.isTextNode()) {
            element.setText("");
        } else {
            element.getAttributeNames()
                    .filter(name -> !name.equals("class") && !name.equals("style"))
                    .toList()
                    .forEach(element::removeAttribute);
            element.getChildren().toList().forEach(RevealDialog::wipe);
        }
    }

    private static Duration pause() {
        try {
            Thread.sleep(SHOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return SHOWN;
    }
}
