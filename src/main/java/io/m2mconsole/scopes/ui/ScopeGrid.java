package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.scopes.ResourceServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Resource servers, each followed by its scopes, with who uses them and what can be done. */
final class ScopeGrid extends Grid<ScopeRow> {

    private final transient List<ScopeUses> uses;
    private transient Optional<GridListDataView<ScopeRow>> rows = Optional.empty();
    private String search = "";

    /** @param menu makes what can be done with a row */
    ScopeGrid(List<ScopeUses> uses, Function<ScopeRow, Component> menu) {
        this.uses = uses;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addClassName("scope-grid");
        getElement().setAttribute("aria-label", "Resource servers and scopes");
        setPartNameGenerator(row -> row instanceof ScopeRow.OfServer ? "server-row" : "scope-row");
        addColumn(LitRenderer.<ScopeRow>of("""
                        <div class="scope-cell">
                          <strong>${item.name}</strong><span class="muted">${item.detail}</span>
                        </div>""")
                        .withProperty("name", ScopeRow::label)
                        .withProperty("detail", ScopeRow::detail))
                .setHeader("Scope")
                .setWidth("12rem")
                .setFlexGrow(2);
        var last = new ArrayList<Column<ScopeRow>>();
        for (var use : uses) {
            last.add(addComponentColumn(row -> cell(use, row))
                    .setHeader(use.label())
                    .setWidth("9rem")
                    .setFlexGrow(2));
        }
        addComponentColumn(menu::apply)
                .setHeader(hidden("Actions"))
                .setWidth("4rem")
                .setFlexGrow(0);
        WideOnly.columns(this, 600, last.stream().skip(1).toList());
        setEmptyStateComponent(
                new EmptyState(VaadinIcon.SEARCH, "No scope matches", "Try another word, or clear the search."));
    }

    void show(List<ResourceServer> servers) {
        rows = Optional.of(setItems(ScopeRow.of(servers)));
        filter(search);
    }

    void filter(String text) {
        search = text.strip().toLowerCase(Locale.ROOT);
        rows.ifPresent(view -> view.setFilter(this::matches));
    }

    /** A server's own line stays above whatever of it matches. */
    private boolean matches(ScopeRow row) {
        return switch (row) {
            case ScopeRow.OfServer(var server) ->
                Stream.concat(
                                Stream.of(text(row)),
                                server.scopes().stream().map(scope -> text(new ScopeRow.OfScope(server, scope))))
                        .anyMatch(text -> text.contains(search));
            case ScopeRow.OfScope scope -> text(scope).contains(search);
        };
    }

    private String text(ScopeRow row) {
        var users = row instanceof ScopeRow.OfScope(var _, var scope)
                ? uses.stream().flatMap(use -> use.names(scope.name()).stream())
                : Stream.<String>empty();
        return Stream.concat(Stream.of(row.label(), row.server().name(), row.detail()), users)
                .reduce("", (all, one) -> all + "\n" + one)
                .toLowerCase(Locale.ROOT);
    }

    private static Component cell(ScopeUses use, ScopeRow row) {
        return switch (row) {
            case ScopeRow.OfServer _ -> new Span();
            case ScopeRow.OfScope(var _, var scope) -> use.cell(scope.name());
        };
    }

    private static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("visually-hidden");
        return span;
    }
}
