package io.m2mconsole.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.operations.UnfinishedSaga;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One unfinished saga: where it stopped, why, what it left, and the two ways on. */
class UnfinishedPanel extends Div {

    UnfinishedPanel(UnfinishedSaga saga, Optional<String> refusal, Runnable resume, Runnable undo) {
        var facts = new Facts()
                .with("Stopped at", saga.step())
                .with("Problem", saga.problem())
                .with("What to do", saga.cure())
                .with("Begun by", saga.actor())
                .with("Since", new RelativeTime(saga.since()))
                .with("What it knows", new Code(lines(saga)));
        var actions = new Div(
                action("Resume", VaadinIcon.PLAY, refusal, resume),
                action("Undo", VaadinIcon.ARROW_BACKWARD, refusal, undo));
        actions.addClassName("unfinished-actions");
        add(new Panel(saga.title(), facts, actions));
    }

    private static String lines(UnfinishedSaga saga) {
        return new TreeMap<>(saga.data())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static Button action(String text, VaadinIcon icon, Optional<String> refusal, Runnable run) {
        var button = new Button(text, icon.create(), _ -> run.run());
        button.setDisableOnClick(true);
        return Permitted.unless(refusal, button);
    }
}
