package io.m2mconsole.index.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.index.ClientIndex;
import io.m2mconsole.index.FindingFacet;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** All app clients of an environment, from the index. */
@Route(":environment/clients")
@PageTitle("Clients · M2M Console")
@PermitAll
class ClientsView extends Div implements BeforeEnterObserver {

    private final transient Environments environments;
    private final transient ClientIndex index;
    private final transient CrawlSignals signals;
    private final transient People people;
    private final transient List<BulkAction> actions;
    private final transient List<ClientTab> tabs;
    private final transient List<FindingFacet> findings;

    ClientsView(
            Environments environments,
            ClientIndex index,
            CrawlSignals signals,
            People people,
            ObjectProvider<BulkAction> actions,
            ObjectProvider<ClientTab> tabs,
            ObjectProvider<FindingFacet> findings) {
        this.environments = environments;
        this.index = index;
        this.signals = signals;
        this.people = people;
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(BulkAction::order))
                .toList();
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ClientTab::order)).toList();
        this.findings = findings.stream().toList();
        addClassNames("page", "page-wide-grid");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        var query = ClientsQuery.of(event.getLocation().getQueryParameters());
        removeAll();
        add(
                new PageHeader(
                        "Clients",
                        "App clients of the user pool: who may ask for which scopes, and how old their secrets are.",
                        onboard(environment)),
                new ClientsPanel(
                        environment,
                        query,
                        event.getLocation().getPath(),
                        new ClientsPanel.Rooms(
                                environments,
                                index,
                                signals.of(environment),
                                people.actor(),
                                actions,
                                tabs,
                                findings)));
    }

    private static Button onboard(EnvironmentId environment) {
        var button = new Button(
                "Onboard a client",
                VaadinIcon.PLUS.create(),
                _ -> UI.getCurrentOrThrow().navigate(ClientsNavigation.onboard(environment)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
