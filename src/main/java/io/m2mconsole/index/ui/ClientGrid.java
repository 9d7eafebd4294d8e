package io.m2mconsole.index.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.clients.ui.Wording;
import io.m2mconsole.index.ClientOrder;
import io.m2mconsole.index.IndexedClient;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.CopyButton;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.Locale;

/** App clients as rows, paged from the index as they are scrolled; a click opens one. */
final class ClientGrid extends Grid<IndexedClient> {

    private static final int TABLET = 720;
    private static final int DESKTOP = 1200;
    private static final int WIDE = 1440;

    ClientGrid(EnvironmentId environment, RowMenu menu) {
        super();
        addClassName("client-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        getElement().setAttribute("aria-label", "App clients");
        setMultiSort(false);
        column(
                        addColumn(LitRenderer.<IndexedClient>of("""
                        <div class="client-cell">
                          <a href="${item.path}">${item.name}</a>
                          <code>${item.id}</code>
                        </div>""")
                                .withProperty("path", row -> ClientsNavigation.client(environment, row.id()))
                                .withProperty("name", row -> row.name().value())
                                .withProperty("id", row -> row.id().value())),
                        "Name and id",
                        ClientOrder.Key.NAME)
                .setFlexGrow(2)
                .setWidth("12.1rem");
        var owner = column(addColumn(row -> row.owner().orElse("–")), "Owner", ClientOrder.Key.OWNER)
                .setWidth("6rem");
        var scopes = column(
                        addColumn(LitRenderer.<IndexedClient>of(
                                        "<span class=\"scope-list\" title=\"${item.scopes}\">${item.scopes}</span>")
                                .withProperty(
                                        "scopes",
                                        row -> row.client().map(Wording::scopes).orElse("–"))),
                        "Scopes",
                        ClientOrder.Key.SCOPES)
                .setFlexGrow(3)
                .setWidth("9.6rem");
        var secrets = column(addComponentColumn(ClientGrid::secrets), "Secrets", ClientOrder.Key.SECRETS)
                .setWidth("7.1rem");
        var lifetime = column(
                        addColumn(row -> row.client()
                                .map(client -> Wording.lifetime(client.tokenLifetime()))
                                .orElse("–")),
                        "Lifetime",
                        ClientOrder.Key.LIFETIME)
                .setWidth("6.5rem");
        var changed = column(
                        addComponentColumn(row -> row.client()
                                .<Component>map(client -> new RelativeTime(client.changed()))
                                .orElseGet(() -> new Span("–"))),
                        "Changed",
                        ClientOrder.Key.CHANGED)
                .setWidth("6.75rem");
        var managedBy = column(addColumn(row -> row.managedBy().word()), "Managed by", ClientOrder.Key.MANAGED_BY)
                .setWidth("9rem");
        var state = column(addComponentColumn(ClientGrid::state), "State", ClientOrder.Key.STATE)
                .setWidth("6.75rem");
        addComponentColumn(row -> new Div(
                        new CopyButton("client id of " + row.name(), row.id().value()), menu.of(row)))
                .setHeader("Actions")
                .setFlexGrow(0)
                .setWidth("5.5rem");
        WideOnly.columns(this, TABLET, List.of(scopes, state));
        WideOnly.columns(this, DESKTOP, List.of(owner, secrets, lifetime, changed));
        WideOnly.columns(this, WIDE, List.of(managedBy));
        addItemClickListener(click -> UI.getCurrentOrThrow()
                .navigate(ClientsNavigation.client(environment, click.getItem().id())));
        setEmptyStateComponent(new EmptyState(
                VaadinIcon.SEARCH, "No client matches", "Search by name, id, owner or scope, or clear the filters."));
    }

    /** Shows by an arrow what the rows are sorted by. */
    void order(ClientOrder order) {
        var column = getColumnByKey(order.key().name());
        if (column != null && !order.equals(order())) {
            sort(List.of(new GridSortOrder<>(
                    column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
    }

    /** What the person sorts by. */
    ClientOrder order() {
        return getSortOrder().stream()
                .findFirst()
                .map(sorted -> new ClientOrder(
                        ClientOrder.Key.valueOf(sorted.getSorted().getKey()),
                        sorted.getDirection() == SortDirection.DESCENDING))
                .orElse(ClientOrder.BY_NAME);
    }

    private static Column<IndexedClient> column(Column<IndexedClient> column, String header, ClientOrder.Key key) {
        return column.setHeader(header)
                .setKey(key.name())
                .setSortProperty(key.name().toLowerCase(Locale.ROOT))
                .setFlexGrow(0);
    }

    private static Component secrets(IndexedClient row) {
        var facts = row.secrets();
        var cell = new Div();
        cell.addClassName("secrets-cell");
        facts.made()
                .ifPresentOrElse(
                        made -> cell.add(new RelativeTime(made)),
                        () -> cell.add(new Span(facts.known() ? "None" : "Age unknown")));
        if (facts.active() > 1) {
            cell.add(Badge.warning("Two active"));
        }
        var stored = new Span(facts.stored() ? "stored" : "not stored");
        stored.addClassName("muted");
        cell.add(stored);
        return cell;
    }

    private static Component state(IndexedClient row) {
        if (row.client().isEmpty()) {
            var badge = Badge.neutral("Name only");
            badge.getElement().setAttribute("title", "It is not described yet, or the console may not describe it");
            return badge;
        }
        return row.managed() ? Wording.state(row.client().get()) : Badge.neutral("Outside managed names");
    }
}
