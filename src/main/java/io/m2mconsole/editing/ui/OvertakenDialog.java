package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.editing.Edit;
import io.m2mconsole.kit.RelativeTime;

/** Both versions of a client that somebody else changed meanwhile, and what to do now. */
final class OvertakenDialog extends Dialog {

    OvertakenDialog(Edit.Overtaken overtaken, Runnable onTopOfIt, Runnable discarded) {
        setHeaderTitle("Changed by somebody else meanwhile");
        setWidth("44rem");
        var when = new Div(
                new Paragraph("Nothing was written. Since you opened "
                        + overtaken.opened().client().name() + " it was changed "),
                new RelativeTime(overtaken.now().client().changed()));
        when.addClassName("overtaken-when");
        add(when);
        if (overtaken.differences().isEmpty()) {
            add(new Paragraph(
                    "All fields are as they were: a secret was added or deleted, or something was changed that"
                            + " this version of the console does not know."));
        } else {
            add(new DifferenceTable(overtaken.differences(), "As you opened it", "Now"));
        }
        var again = new Button("Save mine on top of it", _ -> {
            close();
            onTopOfIt.run();
        });
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        new Button("Discard mine", _ -> {
                            close();
                            discarded.run();
                        }),
                        again);
    }
}
