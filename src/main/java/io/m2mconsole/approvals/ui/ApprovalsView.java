package io.m2mconsole.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.approvals.ApprovalRequest;
import io.m2mconsole.approvals.Approvals;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.ConfirmByTypingDialog;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.operations.Protection;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Remote;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What waits for another person's approval, and what became of the rest. */
@Route(":environment/approvals")
@PageTitle("Approvals · M2M Console")
@PermitAll
class ApprovalsView extends Div implements BeforeEnterObserver {

    private final Loader<List<ApprovalRequest>> requests = new Loader<>();
    private final transient Approvals approvals;
    private final transient Protection protection;
    private final transient People people;

    ApprovalsView(Approvals approvals, Protection protection, People people) {
        this.approvals = approvals;
        this.protection = protection;
        this.people = people;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        removeAll();
        add(
                new PageHeader(
                        "Approvals",
                        "Changes that another person must look at before they happen.",
                        new Refresh(requests)),
                new RemotePanel<>(requests, found -> list(environment, found)));
        requests.load(() -> approvals.of(environment));
    }

    private Component list(EnvironmentId environment, List<ApprovalRequest> found) {
        if (found.isEmpty()) {
            return protection.fourEyes(environment)
                    ? new EmptyState(
                            VaadinIcon.USER_CHECK,
                            "Nothing waits",
                            "Changes of this environment are asked for here: onboard, rotate or delete, and another person"
                                    + " decides.")
                    : new EmptyState(
                            VaadinIcon.USER_CHECK,
                            "Nobody needs to approve here",
                            "Set console.environments." + environment + ".protected and .four-eyes, and changes of this"
                                    + " environment wait for another person.");
        }
        var list = new Div();
        list.addClassName("approvals");
        found.forEach(request -> list.add(new RequestPanel(
                request,
                request.requester().equals(people.actor().name()),
                approvals.obstacle(request),
                new RequestPanel.Decisions(() -> approve(request), () -> refuse(request), () -> withdraw(request)))));
        return list;
    }

    private void approve(ApprovalRequest request) {
        new ConfirmByTypingDialog(
                        "Approve: " + request.action().title(),
                        "It will be carried out at once, as " + request.requester() + ", on " + request.target() + ".",
                        request.environment().value(),
                        "Approve",
                        () -> act(() -> approvals.approve(request.id()), "Approved and carried out."))
                .open();
    }

    private void refuse(ApprovalRequest request) {
        new RefuseDialog(request.requester(), why -> act(() -> approvals.refuse(request.id(), why), "Refused.")).open();
    }

    private void withdraw(ApprovalRequest request) {
        act(() -> approvals.withdraw(request.id()), "Withdrawn.");
    }

    private void act(Runnable call, String done) {
        Background.run(
                () -> {
                    call.run();
                    return done;
                },
                outcome -> {
                    switch (outcome) {
                        case Remote.Loading<String> _ -> {}
                        case Remote.Ready<String>(var sentence, var _) -> Notices.success(sentence);
                        case Remote.Failed<String>(var problem) -> Notices.problem(problem);
                    }
                    requests.reload();
                });
    }
}
