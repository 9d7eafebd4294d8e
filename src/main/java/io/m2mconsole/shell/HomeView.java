package io.m2mconsole.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.CodeBlock;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import jakarta.annotation.security.PermitAll;

/** Leads to the first environment, or says how to configure one. */
@Route("")
@PageTitle("M2M Console")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final String EXAMPLE = """
            console:
              environments:
                prod:
                  region: eu-central-1
                  stack-name: cognito-m2m-demo
                  protected: true
            """;

    private final Environments environments;
    private final Visible visible;

    HomeView(Environments environments, Visible visible) {
        this.visible = visible;
        this.environments = environments;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        visible.environments().stream()
                .findFirst()
                .ifPresentOrElse(first -> event.forwardTo(first.value()), this::explain);
    }

    private void explain() {
        removeAll();
        if (!environments.ids().isEmpty()) {
            add(
                    new PageHeader("Welcome", ""),
                    new EmptyState(
                            VaadinIcon.LOCK,
                            "No environment is open to you",
                            "You are signed in, but may not view any environment. Ask an administrator for a role."));
            return;
        }
        add(new PageHeader("Welcome", "The console knows no environment yet."));
        add(new EmptyState(
                VaadinIcon.CLOUD_O,
                "No environment is configured",
                "An environment is a user pool with its APIs. Name its region and the CloudFormation stack it comes from,"
                        + " for example in config/application.yaml beside the console, then start it again.",
                new CodeBlock("example configuration", EXAMPLE)));
        if (!environments.mistakes().isEmpty()) {
            var mistakes = new Facts();
            environments.mistakes().forEach(mistakes::with);
            add(new Panel("Configured, but left out", mistakes));
        }
    }
}
