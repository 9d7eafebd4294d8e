package io.m2mconsole.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import io.m2mconsole.shared.Problem;

/** Short messages at the edge of the page. */
public final class Notices {

    private static final int SHORT = 4_000;

    private Notices() {}

    /** Something was done. */
    public static void success(String sentence) {
        var notice = new Notification(sentence, SHORT, Position.BOTTOM_END);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.open();
    }

    /** Something failed; stays until closed, so that nothing is missed. */
    public static void problem(Problem problem) {
        var asked = problem.kind() == Problem.Kind.REQUESTED;
        var notice = new Notification();
        notice.setPosition(Position.BOTTOM_END);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.addThemeVariants(asked ? NotificationVariant.LUMO_SUCCESS : NotificationVariant.LUMO_ERROR);
        var sentence = new Span(problem.sentence());
        sentence.addClassName("notice-sentence");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel("Close");
        var content = new Div(new Div(sentence, new Span(problem.cure())), close);
        content.addClassName("notice-problem");
        notice.add(content);
        notice.open();
    }

    /** Something failed, whatever it was. */
    public static void problem(Throwable failure) {
        problem(Problems.of(failure));
    }
}
