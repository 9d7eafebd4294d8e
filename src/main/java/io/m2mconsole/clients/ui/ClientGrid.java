package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.kit.CopyButton;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** App clients as rows; a click opens one. */
final class ClientGrid extends Grid<AppClient> {

    private static final int TABLET = 720;
    private static final int DESKTOP = 1100;

    private transient Optional<GridListDataView<AppClient>> rows = Optional.empty();
    private transient Consumer<Set<AppClient>> selected = _ -> {};
    private String search = "";

    ClientGrid(EnvironmentId environment) {
        super();
        addClassName("client-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.MULTI);
        addSelectionListener(change -> selected.accept(change.getAllSelectedItems()));
        getElement().setAttribute("aria-label", "App clients");
        addColumn(LitRenderer.<AppClient>of("""
                        <div class="client-cell">
                          <a href="${item.path}">${item.name}</a>
                          <code>${item.id}</code>
                        </div>""")
                        .withProperty("path", client -> ClientsNavigation.client(environment, client.id()))
                        .withProperty("name", client -> client.name().value())
                        .withProperty("id", client -> client.id().value()))
                .setHeader("Name and id")
                .setComparator(client -> client.name().value().toLowerCase(Locale.ROOT))
                .setFlexGrow(2)
                .setWidth("14rem");
        addComponentColumn(client -> new CopyButton(
                        "client id of " + client.name(), client.id().value()))
                .setHeader("Copy")
                .setFlexGrow(0)
                .setWidth("4rem");
        var scopes = addColumn(LitRenderer.<AppClient>of("<span class=\"scope-list\">${item.scopes}</span>")
                        .withProperty("scopes", Wording::scopes))
                .setHeader("Scopes")
                .setComparator(client -> client.scopes().size())
                .setFlexGrow(3)
                .setWidth("12rem");
        var lifetime = addColumn(client -> Wording.lifetime(client.tokenLifetime()))
                .setHeader("Token lifetime")
                .setComparator(AppClient::tokenLifetime)
                .setFlexGrow(0)
                .setWidth("8rem");
        var created = addColumn(RelativeTime.column(AppClient::created))
                .setHeader("Created")
                .setComparator(AppClient::created)
                .setFlexGrow(0)
                .setWidth("8.5rem");
        var changed = addColumn(RelativeTime.column(AppClient::changed))
                .setHeader("Changed")
                .setComparator(AppClient::changed)
                .setFlexGrow(0)
                .setWidth("8.5rem");
        var state = addComponentColumn(Wording::state)
                .setHeader("Flows")
                .setComparator(AppClient::machine)
                .setFlexGrow(0)
                .setWidth("12rem");
        WideOnly.columns(this, TABLET, List.of(scopes, state));
        WideOnly.columns(this, DESKTOP, List.of(lifetime, created, changed));
        addItemClickListener(click -> UI.getCurrentOrThrow()
                .navigate(ClientsNavigation.client(environment, click.getItem().id())));
        setEmptyStateComponent(new EmptyState(
                VaadinIcon.SEARCH, "No client matches", "Search by name, id or scope, or clear the search."));
    }

    void whenSelected(Consumer<Set<AppClient>> listener) {
        selected = listener;
    }

    void show(List<AppClient> clients) {
        rows = Optional.of(setItems(clients));
        filter(search);
    }

    /** Shows clients whose name, id or scopes contain every word. */
    void filter(String text) {
        search = text;
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        rows.ifPresent(view -> view.setFilter(client -> {
            var line = (client.name() + " " + client.id() + " " + Wording.scopes(client)).toLowerCase(Locale.ROOT);
            return List.of(words).stream().allMatch(line::contains);
        }));
    }
}
