package io.m2mconsole.runs.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says where clients are missing, so that nobody takes a part for all. */
public final class UnreadClients extends Paragraph {

    /** @param number how many were not read yet, or may not be; it shows nothing for none */
    public UnreadClients(int number) {
        super(
                number == 1
                        ? "One more client is not read yet, or may not be: page Clients tells which. It is missing here."
                        : number
                                + " more clients are not read yet, or may not be: page Clients tells which. They are missing here.");
        addClassName("unread-clients");
        setVisible(number > 0);
    }
}
