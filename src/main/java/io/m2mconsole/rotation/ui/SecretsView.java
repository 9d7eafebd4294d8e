package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.rotation.Fleet;
import io.m2mconsole.rotation.FleetWork;
import jakarta.annotation.security.PermitAll;

/** All clients' secrets: what is stored, what still works, what can be restored. */
@Route(":environment/secrets")
@PageTitle("Secrets")
@PermitAll
class SecretsView extends Div implements BeforeEnterObserver {

    private final transient Environments environments;
    private final transient Fleet fleet;
    private final transient FleetWork work;
    private final transient SecretActions actions;
    private final transient Loader<Found> loader = new Loader<>();

    /** What is there, and where. */
    record Found(Environment environment, Fleet.View view) {}

    SecretsView(Environments environments, Fleet fleet, FleetWork work, SecretActions actions) {
        this.work = work;
        this.environments = environments;
        this.fleet = fleet;
        this.actions = actions;
        addClassNames("page", "page-wide-grid");
        add(
                new PageHeader(
                        "Secrets",
                        "Where each client's secret is stored, and whether it still gets a token. Secrets Manager's list may be"
                                + " some minutes old.",
                        new Refresh(loader)),
                new RemotePanel<>(loader, this::content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = EnvironmentParameter.of(event);
        loader.load(() -> {
            var environment = environments.get(id);
            return new Found(environment, fleet.view(environment));
        });
    }

    private Component content(Found found) {
        var content = new Div();
        content.addClassName("secrets-page");
        if (found.view().rows().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.PASSWORD,
                    "No client for machines",
                    "Onboard a client: its secret is stored from the start."));
        } else {
            content.add(new FleetPanel(found.environment(), found.view().rows(), work, actions));
        }
        if (!found.view().deleted().isEmpty()) {
            content.add(new DeletedSecrets(found.environment(), found.view().deleted(), actions, loader::reload));
        }
        return content;
    }
}
