package io.m2mconsole.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.m2mconsole.activity.Verification;
import io.m2mconsole.kit.Badge;

/** What following the chain showed. */
class VerificationPanel extends Div {

    VerificationPanel(Verification result) {
        addClassName("verification");
        getElement().setAttribute("role", result.holds() ? "status" : "alert");
        var sum = new Paragraph(
                result.holds() ? Badge.success("The chain holds") : Badge.error("The chain does not hold"),
                new Span(" " + result.events() + " events followed"
                        + result.since()
                                .map(at -> " since the pruning of " + at)
                                .orElse(" from the first on")
                        + (result.signed() > 0 ? "; " + result.signed() + " signed checkpoints fit." : ".")));
        add(sum);
        if (!result.holds()) {
            var breaks = new UnorderedList();
            result.breaks().forEach(broken -> breaks.add(new ListItem(broken.sentence())));
            add(
                    breaks,
                    new Paragraph(
                            "Compare with what was shipped elsewhere or with a back-up, and find out who may write"
                                    + " the console's database."));
        }
        result.notes().forEach(note -> {
            var line = new Paragraph(note);
            line.addClassName("verification-note");
            add(line);
        });
    }
}
