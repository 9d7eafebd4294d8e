package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Scopes as rows, in the order of their resource servers. */
final class ScopeGrid extends Grid<ScopeGrid.Row> {

    private final transient List<ScopeUses> uses;
    private transient Optional<GridListDataView<Row>> rows = Optional.empty();
    private String search = "";

    /** A scope with its resource server's name. */
    record Row(String server, Scope scope) {}

    ScopeGrid(List<ScopeUses> uses) {
        this.uses = uses;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", "Scopes");
        addColumn(LitRenderer.<Row>of("""
                        <div class="scope-cell">
                          <strong>${item.name}</strong><span class="muted">${item.description}</span>
                        </div>""")
                        .withProperty("name", row -> row.scope().name().toString())
                        .withProperty("description", row -> row.scope().description()))
                .setHeader("Scope")
                .setComparator(row -> row.scope().name())
                .setWidth("12rem")
                .setFlexGrow(2);
        var server = addColumn(Row::server)
                .setHeader("Resource server")
                .setSortable(true)
                .setWidth("10rem");
        var last = new ArrayList<Column<Row>>();
        for (var use : uses) {
            last.add(addComponentColumn(row -> use.cell(row.scope().name()))
                    .setHeader(use.label())
                    .setWidth("9rem")
                    .setFlexGrow(2));
        }
        WideOnly.columns(this, 900, List.of(server));
        WideOnly.columns(this, 600, last.stream().skip(1).toList());
        setEmptyStateComponent(
                new EmptyState(VaadinIcon.SEARCH, "No scope matches", "Try another word, or clear the search."));
    }

    void show(List<ResourceServer> servers) {
        rows = Optional.of(setItems(servers.stream()
                .flatMap(server -> server.scopes().stream().map(scope -> new Row(server.name(), scope)))
                .toList()));
        filter(search);
    }

    void filter(String text) {
        search = text.strip().toLowerCase(Locale.ROOT);
        rows.ifPresent(view -> view.setFilter(row -> text(row).contains(search)));
    }

    private String text(Row row) {
        return Stream.concat(
                        Stream.of(
                                row.server(),
                                row.scope().name().toString(),
                                row.scope().description()),
                        uses.stream().flatMap(use -> use.names(row.scope().name()).stream()))
                .reduce("", (all, one) -> all + "\n" + one)
                .toLowerCase(Locale.ROOT);
    }
}
