package io.m2mconsole.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.ConfirmByTypingDialog;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.Unlocks;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.time.Instant;

/** Opens a protected environment for a while to whoever types its name, or locks it again. */
final class LockButton extends Button {

    LockButton(EnvironmentId environment, Operations operations, Unlocks unlocks) {
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        unlocks.until(environment)
                .ifPresentOrElse(
                        until -> {
                            setText("Lock");
                            setIcon(VaadinIcon.UNLOCK.create());
                            setTooltipText("Unlocked for you for another "
                                    + Math.max(
                                            1,
                                            Duration.between(Instant.now(), until)
                                                    .toMinutes()) + " min");
                            addClickListener(_ -> {
                                unlocks.lock(environment);
                                again();
                            });
                        },
                        () -> {
                            setText("Unlock…");
                            setIcon(VaadinIcon.LOCK.create());
                            setTooltipText(
                                    "Changes and live tests here are locked until you type the environment's name");
                            addClickListener(_ -> ask(environment, operations).open());
                        });
    }

    private static ConfirmByTypingDialog ask(EnvironmentId environment, Operations operations) {
        return new ConfirmByTypingDialog(
                "Unlock " + environment,
                "This environment is protected. Unlocked, it lets you change things and call its live APIs for a quarter of an"
                        + " hour.",
                environment.value(),
                "Unlock",
                () -> {
                    operations.unlock(environment);
                    again();
                });
    }

    /** The page is made anew, and offers what is possible now. */
    private static void again() {
        UI.getCurrentOrThrow().refreshCurrentRoute(true);
    }
}
