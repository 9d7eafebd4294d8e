package io.m2mconsole.index.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.index.ClientFilter;
import io.m2mconsole.index.ClientIndex;
import io.m2mconsole.index.CrawlProgress;
import io.m2mconsole.index.FindingFacet;
import io.m2mconsole.index.IndexedClient;
import io.m2mconsole.index.ManagedBy;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.ProblemPanel;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.people.Actor;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Remote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The grid of clients with its search, facets and selection; what is chosen stands in the URL. */
final class ClientsPanel extends Div {

    private static final int MOST_SELECTED = 1_000;
    private static final Duration SHOW_CHANGES = Duration.ofSeconds(2);

    /** What it shows and offers, from the rooms that know. */
    record Rooms(
            Environments environments,
            ClientIndex index,
            Signal<CrawlProgress> progress,
            Actor actor,
            List<BulkAction> actions,
            List<ClientTab> tabs,
            List<FindingFacet> findings) {}

    private final transient EnvironmentId environment;
    private final transient Rooms rooms;
    private final String path;
    private final SearchField search = new SearchField("Search clients");
    private final Tabs parts = new Tabs();
    private final Tab machines = new Tab("For machines");
    private final Tab others = new Tab("Others, read-only");
    private final Span count = new Span();
    private final Div trouble = new Div();
    private final Div rows = new Div();
    private final transient ClientFacets facets;
    private final transient ClientGrid grid;
    private final transient SelectionBar bar;
    private transient ClientsQuery query;
    private int matching;
    private long shown = -1;
    private Instant shownAt = Instant.MIN;

    ClientsPanel(EnvironmentId environment, ClientsQuery query, String path, Rooms rooms) {
        this.environment = environment;
        this.query = query;
        this.path = path;
        this.rooms = rooms;
        addClassName("clients-panel");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        rows.addClassName("client-rows");
        facets = new ClientFacets(rooms.index(), rooms.findings(), () -> narrow(facets().read(this.query)));
        grid = new ClientGrid(
                environment,
                new RowMenu(
                        environment,
                        rooms.tabs(),
                        rooms.actions(),
                        rooms.actor(),
                        (action, row) -> start(action, List.of(row)),
                        this::mark));
        bar = new SelectionBar(
                environment,
                rooms.actions(),
                rooms.actor(),
                action -> start(action, List.copyOf(grid.getSelectedItems())),
                this::selectAll,
                grid::deselectAll);
        search.setValue(query.filter().text());
        search.addValueChangeListener(change -> narrow(this.query.withText(change.getValue())));
        parts.add(machines, others);
        parts.setSelectedTab(query.filter().others() ? others : machines);
        parts.getElement().setAttribute("aria-label", "Parts of the pool");
        parts.addSelectedChangeListener(change -> narrow(this.query.withOthers(change.getSelectedTab() == others)));
        grid.setSelectionMode(SelectionMode.NONE);
        grid.order(query.order());
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                this.query = this.query.with(grid.order());
                write();
            }
        });
        grid.setItems(
                page ->
                        rooms
                                .index()
                                .page(environment, filter(), grid.order(), page.getOffset(), page.getLimit())
                                .stream(),
                _ -> rooms.index().count(environment, filter()));
        add(
                parts,
                new Toolbar(search, count)
                        .withEnd(
                                new CrawlLine(rooms.progress(), this::refresh),
                                new CsvLink(
                                        "clients-" + environment + ".csv",
                                        () -> rooms.index().csv(environment, filter(), grid.order()))),
                facets,
                trouble,
                bar,
                rows);
        show();
        select(rooms.index().find(environment, List.copyOf(query.selected())));
        Signal.effect(this, () -> follow(rooms.progress().get()));
    }

    private ClientFacets facets() {
        return facets;
    }

    private void narrow(ClientsQuery another) {
        query = another;
        write();
        show();
    }

    private void show() {
        facets.show(environment, query);
        showRows();
    }

    /** Shows what fits, or what to do where nothing does. */
    private void showRows() {
        matching = rooms.index().count(environment, filter());
        count.setText(matching == 1 ? "1 client" : matching + " clients");
        var selectable = !query.filter().others() && !rooms.actions().isEmpty();
        if (selectable != multiple()) {
            grid.setSelectionMode(selectable ? SelectionMode.MULTI : SelectionMode.NONE);
            if (selectable) {
                grid.asMultiSelect().addValueChangeListener(change -> selected(change.getValue()));
            }
        }
        var content = matching == 0 && !query.narrowed() ? empty() : grid;
        if (rows.getChildren().noneMatch(content::equals)) {
            rows.removeAll();
            rows.add(content);
        }
        grid.getDataProvider().refreshAll();
    }

    private ClientFilter filter() {
        var filter = query.filter();
        return query.finding() == null
                ? filter
                : new ClientFilter(
                        filter.others(),
                        filter.text(),
                        filter.scope(),
                        filter.server(),
                        filter.owner(),
                        filter.managedBy(),
                        rooms.findings().stream()
                                .flatMap(room ->
                                        Optional.ofNullable(
                                                room.byFinding(environment).get(query.finding()))
                                                .stream())
                                .flatMap(Set::stream)
                                .collect(Collectors.toSet()));
    }

    private void follow(CrawlProgress progress) {
        trouble.removeAll();
        progress.trouble().ifPresent(problem -> trouble.add(new ProblemPanel(problem)));
        var now = Instant.now();
        if (progress.changes() != shown
                && (!progress.running() || shownAt.plus(SHOW_CHANGES).isBefore(now))) {
            if (shown >= 0 && progress.running()) {
                // The facets rest meanwhile: somebody may be choosing from them.
                showRows();
            } else if (shown >= 0) {
                show();
            }
            shown = progress.changes();
            shownAt = now;
        }
    }

    private void selected(Set<IndexedClient> chosen) {
        var foreign = chosen.stream().filter(row -> !row.changeable()).toList();
        if (!foreign.isEmpty()) {
            grid.asMultiSelect().deselect(foreign);
            return;
        }
        bar.show(chosen.size(), matching, MOST_SELECTED);
        query = query.withSelected(chosen.stream().map(IndexedClient::id).collect(Collectors.toSet()));
        write();
    }

    private void selectAll() {
        select(rooms.index().page(environment, filter(), grid.order(), 0, MOST_SELECTED));
    }

    private void select(List<IndexedClient> clients) {
        if (multiple()) {
            grid.asMultiSelect()
                    .select(clients.stream().filter(IndexedClient::changeable).toList());
        }
    }

    private boolean multiple() {
        return grid.getSelectionModel() instanceof GridMultiSelectionModel;
    }

    private void start(BulkAction action, List<IndexedClient> clients) {
        List<AppClient> described =
                clients.stream().flatMap(row -> row.client().stream()).toList();
        Background.run(() -> rooms.environments().get(environment), outcome -> {
            switch (outcome) {
                case Remote.Ready<io.m2mconsole.environments.Environment>(var found, var _) ->
                    action.start(found, described, this::show);
                case Remote.Failed<?>(var problem) -> Notices.problem(problem);
                case Remote.Loading<?> _ -> {}
            }
        });
    }

    private void mark(IndexedClient row, boolean terraform) {
        rooms.index().mark(environment, row.id(), terraform ? ManagedBy.TERRAFORM : null);
        show();
    }

    private void refresh() {
        Background.run(
                () -> {
                    rooms.index().ask(rooms.environments().get(environment));
                    return environment;
                },
                outcome -> {
                    if (outcome instanceof Remote.Failed<?>(var problem)) {
                        Notices.problem(problem);
                    }
                });
    }

    private Component empty() {
        if (query.filter().others()) {
            return new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    "No other clients",
                    "All app clients of the pool are for machines and within the managed names.");
        }
        return new EmptyState(
                VaadinIcon.CUBES,
                "No app clients yet",
                "A client is what a workload calls your APIs as. Onboarding makes one, stores its secret and proves what it"
                        + " may call.");
    }

    private void write() {
        // Replaced, not pushed: the back button leaves the page instead of unpicking the search.
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(path, query.parameters()));
    }
}
