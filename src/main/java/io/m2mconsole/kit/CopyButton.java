package io.m2mconsole.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.shared.Problem;

/** Copies a text when clicked. */
public final class CopyButton extends Button {

    /** @param what what is copied, in lower case, such as "client id" */
    public CopyButton(String what, String text) {
        super(VaadinIcon.COPY_O.create());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        addClassName("copy-button");
        setAriaLabel("Copy " + what);
        setTooltipText("Copy " + what);
        Clipboard.onClick(this).writeText(text, _ -> Notices.success("Copied " + what + "."), _ -> refused());
    }

    private static void refused() {
        // Browsers let pages copy over HTTPS and on localhost only.
        Notices.problem(Problem.of(
                Problem.Kind.DENIED,
                "The browser did not let the console copy.",
                "Select the text and copy it, or open the console over HTTPS."));
    }
}
