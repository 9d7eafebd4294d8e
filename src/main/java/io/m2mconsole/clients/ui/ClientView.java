package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Patterns;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One app client; its tabs come from all rooms that know something of it, and each has its own URL. */
@Route(":environment/clients/:client/:tab?")
@PageTitle("Client · M2M Console")
@PermitAll
class ClientView extends Div implements BeforeEnterObserver {

    private final transient Environments environments;
    private final transient Clients clients;
    private final transient List<ClientTab> tabs;
    private final transient Loader<Found> loader = new Loader<>();
    private Optional<ClientId> shown = Optional.empty();
    private Optional<ClientPage> page = Optional.empty();
    private String tab = "";

    /** An app client with its environment. */
    record Found(Environment environment, AppClient client) {}

    ClientView(Environments environments, Clients clients, List<ClientTab> tabs) {
        this.environments = environments;
        this.clients = clients;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ClientTab::order)).toList();
        addClassName("page");
        add(new RemotePanel<>(loader, this::content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        var client = event.getRouteParameters()
                .get("client")
                .filter(Patterns.CLIENT_ID::matches)
                .map(ClientId::new)
                .orElseThrow(() -> new NotFoundException("There is no such client."));
        tab = event.getRouteParameters().get("tab").orElse(tabs.getFirst().segment());
        if (tabs.stream().noneMatch(known -> known.segment().equals(tab))) {
            throw new NotFoundException("There is no such tab.");
        }
        if (shown.equals(Optional.of(client)) && page.isPresent()) {
            page.get().select(tab);
        } else {
            shown = Optional.of(client);
            load(environment, client);
        }
    }

    void reload() {
        loader.reload();
    }

    private void load(EnvironmentId id, ClientId client) {
        loader.load(() -> {
            var environment = environments.get(id);
            return new Found(environment, clients.get(environment, client));
        });
    }

    private ClientPage content(Found found) {
        var made = new ClientPage(found.environment(), found.client(), tabs);
        made.select(tab);
        page = Optional.of(made);
        UI.getCurrentOrThrow().getPage().setTitle(found.client().name() + " · M2M Console");
        return made;
    }
}
