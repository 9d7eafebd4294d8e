package io.m2mconsole.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.shared.Remote;

/** How old a loaded value is, with a button that loads it again. */
public final class Refresh extends Span {

    private final Span age = new Span();

    public Refresh(Loader<?> loader) {
        this(loader, loader::reload);
    }

    /** @param again what the button does, where loading again must pass a cache first */
    public Refresh(Loader<?> loader, Runnable again) {
        addClassName("refresh");
        var button = new Button(VaadinIcon.REFRESH.create(), _ -> again.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel("Refresh");
        button.setTooltipText("Refresh");
        button.bindEnabled(Signal.not(loader.busy()));
        add(age, button);
        Signal.effect(this, () -> show(loader.value().get()));
    }

    private void show(Remote<?> value) {
        age.removeAll();
        if (value instanceof Remote.Ready<?>(var _, var at)) {
            age.add(new RelativeTime(at));
        }
    }
}
