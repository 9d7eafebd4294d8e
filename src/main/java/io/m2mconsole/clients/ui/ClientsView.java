package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.clients.ClientListing;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.kit.UrlSearch;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** All app clients of an environment. */
@Route(":environment/clients")
@PageTitle("Clients · M2M Console")
@PermitAll
class ClientsView extends Div implements BeforeEnterObserver {

    private final transient Environments environments;
    private final transient Clients clients;
    private final transient People people;
    private final transient List<BulkAction> actions;
    private final Loader<Found> listing = new Loader<>();
    private final SearchField search = new SearchField("Search clients");
    private final Span count = new Span();
    private final AtomicBoolean anew = new AtomicBoolean();

    ClientsView(Environments environments, Clients clients, People people, List<BulkAction> actions) {
        this.environments = environments;
        this.clients = clients;
        this.people = people;
        this.actions = actions;
        addClassNames("page", "page-wide-grid");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
    }

    /** The clients of an environment. */
    record Found(Environment environment, ClientListing listing) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        var grid = new ClientGrid(environment);
        removeAll();
        add(
                new PageHeader("Clients", "App clients of the user pool: name, scopes, flows.", onboard(environment)),
                new Toolbar(search, count).withEnd(new Refresh(listing, this::refresh)),
                new RemotePanel<>(listing, found -> content(environment, grid, found)));
        var url = new UrlSearch(search, text -> grid.filter(text));
        url.enter(event);
        grid.filter(search.getValue());
        listing.load(() -> read(environment));
    }

    private Found read(EnvironmentId environment) {
        var found = environments.get(environment);
        return new Found(found, anew.getAndSet(false) ? clients.refresh(found) : clients.listing(found));
    }

    private Component content(EnvironmentId environment, ClientGrid grid, Found found) {
        var size = found.listing().clients().size();
        count.setText(size == 1 ? "1 client" : size + " clients");
        if (found.listing().clients().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CUBES,
                    "No app clients yet",
                    "A client is what a workload calls your APIs as. Onboarding makes one, stores its secret and proves"
                            + " what it may call.",
                    onboard(environment));
        }
        grid.show(found.listing().clients());
        var bar = new SelectionBar(found.environment(), actions, people, listing::reload);
        grid.whenSelected(selected -> bar.show(found.environment(), selected));
        var content = new Div(bar, grid);
        content.addClassName("clients-content");
        return content;
    }

    private void refresh() {
        anew.set(true);
        listing.reload();
    }

    private static Button onboard(EnvironmentId environment) {
        var button = new Button(
                "Onboard a client",
                VaadinIcon.PLUS.create(),
                click ->
                        click.getSource().getUI().ifPresent(ui -> ui.navigate(ClientsNavigation.onboard(environment))));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
