package io.m2mconsole.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.approvals.ApprovalRequest;
import io.m2mconsole.approvals.ApprovalRequest.State;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.RelativeTime;
import java.util.List;
import java.util.Optional;

/** One request: what would change, who asked, and the ways to decide. */
final class RequestPanel extends Div {

    /** What can be done with a request. */
    record Decisions(Runnable approve, Runnable refuse, Runnable withdraw) {}

    /** @param obstacle why the person cannot approve it; empty where they can */
    RequestPanel(ApprovalRequest request, boolean own, Optional<String> obstacle, Decisions decisions) {
        addClassName("approval");
        var facts = new Facts()
                .with("To what", request.target())
                .with("What changes", difference(request))
                .with("Asked by", request.requester())
                .with("Asked", new RelativeTime(request.asked()));
        if (request.state() == State.WAITING) {
            facts.with("Expires", new RelativeTime(request.expires()));
        }
        request.decidedBy().ifPresent(decider -> facts.with("Decided by", decider));
        request.said().ifPresent(remark -> facts.with("Remark", remark));
        var panel = new Panel(request.action().title(), facts).withAction(badge(request.state()));
        if (request.state() == State.WAITING) {
            panel.add(actions(own, obstacle, decisions));
        }
        add(panel);
    }

    private static Div actions(boolean own, Optional<String> obstacle, Decisions decisions) {
        var approve = new Button(
                "Approve…", VaadinIcon.CHECK.create(), _ -> decisions.approve().run());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(Permitted.unless(obstacle, approve));
        actions.addClassName("approval-actions");
        if (own) {
            actions.add(new Button(
                    "Withdraw",
                    VaadinIcon.ARROW_BACKWARD.create(),
                    _ -> decisions.withdraw().run()));
        } else {
            actions.add(Permitted.unless(
                    obstacle,
                    new Button(
                            "Refuse…",
                            VaadinIcon.BAN.create(),
                            _ -> decisions.refuse().run())));
        }
        return actions;
    }

    private static UnorderedList difference(ApprovalRequest request) {
        var lines = request.content().difference();
        var list = new UnorderedList();
        list.addClassName("approval-difference");
        (lines.isEmpty() ? List.of("Nothing more than its name says") : lines)
                .forEach(line -> list.add(new ListItem(new Code(line))));
        return list;
    }

    static Badge badge(State state) {
        return switch (state) {
            case WAITING -> new Badge(Badge.Kind.WARNING, "Waiting", VaadinIcon.HOURGLASS);
            case APPROVED -> new Badge(Badge.Kind.NEUTRAL, "Approved, under way", VaadinIcon.ELLIPSIS_CIRCLE_O);
            case DONE -> Badge.success("Done");
            case FAILED -> Badge.error("Approved, failed");
            case REFUSED -> new Badge(Badge.Kind.ERROR, "Refused", VaadinIcon.BAN);
            case WITHDRAWN -> Badge.neutral("Withdrawn");
            case EXPIRED -> new Badge(Badge.Kind.NEUTRAL, "Expired", VaadinIcon.CLOCK);
        };
    }
}
