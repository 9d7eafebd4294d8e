package io.m2mconsole.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.shared.Problem;
import java.util.Optional;

/** A problem in place of content: what happened, what to do, AWS's request id to copy, and a retry where one helps. */
public final class ProblemPanel extends Div {

    public ProblemPanel(Problem problem) {
        addClassName("problem-panel");
        var asked = problem.kind() == Problem.Kind.REQUESTED;
        setClassName("asked", asked);
        getElement().setAttribute("role", "alert");
        var icon = (asked ? VaadinIcon.HOURGLASS : VaadinIcon.EXCLAMATION_CIRCLE_O).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var sentence = new Paragraph(problem.sentence());
        sentence.addClassName("problem-sentence");
        var text = new Div(sentence, new Paragraph(problem.cure()));
        text.addClassName("problem-text");
        Optional.ofNullable(problem.requestId()).ifPresent(id -> text.add(requestId(id)));
        add(icon, text);
    }

    public ProblemPanel(Problem problem, Runnable retry) {
        this(problem);
        add(new Button("Try again", VaadinIcon.REFRESH.create(), _ -> retry.run()));
    }

    private static Div requestId(String id) {
        var line = new Div(new Span("AWS request id "), new CopyField("AWS request id", id));
        line.addClassName("problem-request");
        return line;
    }
}
