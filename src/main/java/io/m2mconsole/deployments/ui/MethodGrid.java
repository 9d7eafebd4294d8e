package io.m2mconsole.deployments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.WideOnly;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Deployed methods as rows, in the order of API, stage and path. */
final class MethodGrid extends Grid<MethodRow> {

    private transient Optional<GridListDataView<MethodRow>> rows = Optional.empty();
    private String search = "";

    /** @param edit opens the scopes of a method; empty where the person may not change them */
    MethodGrid(Optional<SerializableConsumer<ApiMethod>> edit) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", "Methods");
        addColumn(LitRenderer.<MethodRow>of("""
                        <div class="method-cell">
                          <span class="verb verb-${item.kind}">${item.verb}</span><code>${item.path}</code>
                          <span class="method-pending">${item.pending}</span>
                          <span class="method-found">${item.found}</span>
                        </div>""")
                        .withProperty("kind", row -> row.method().verb().name().toLowerCase(Locale.ROOT))
                        .withProperty("verb", row -> row.method().verb().name())
                        .withProperty("path", row -> row.method().path())
                        .withProperty("pending", MethodRow::pending)
                        .withProperty("found", MethodRow::found))
                .setHeader("Method")
                .setComparator(row -> row.method().path())
                .setWidth("13rem")
                .setFlexGrow(1);
        var stage = addColumn(row -> row.method().stage().apiName() + " / "
                        + row.method().stage().stage())
                .setHeader("API and stage")
                .setSortable(true)
                .setWidth("11rem")
                .setFlexGrow(2);
        var authorizer = addColumn(row -> MethodState.authorizer(row.method()))
                .setHeader("Authorizer")
                .setSortable(true)
                .setWidth("11rem")
                .setFlexGrow(2);
        var scopes = addColumn(LitRenderer.<MethodRow>of("<span class=\"scope-list\">${item.scopes}</span>")
                        .withProperty("scopes", row -> MethodState.scopes(row.method())))
                .setHeader("Any scope of")
                .setWidth("10rem")
                .setFlexGrow(1);
        var key = addColumn(row -> row.method().apiKeyRequired() ? "Needed" : "–")
                .setHeader("API key")
                .setFlexGrow(0)
                .setWidth("6rem");
        addComponentColumn(MethodRow::badge)
                .setHeader("State")
                .setComparator(row -> MethodState.of(row.method()).word())
                .setFlexGrow(0)
                .setWidth("10rem");
        edit.ifPresent(opened -> addComponentColumn(row -> editing(row, opened))
                .setHeader(hidden("Edit"))
                .setFlexGrow(0)
                .setWidth("4rem"));
        WideOnly.columns(this, 1400, List.of(key));
        WideOnly.columns(this, 1150, List.of(authorizer));
        WideOnly.columns(this, 800, List.of(stage));
        WideOnly.columns(this, 600, List.of(scopes));
        setEmptyStateComponent(
                new EmptyState(VaadinIcon.SEARCH, "No method matches", "Try another word, or clear the search."));
    }

    void show(List<MethodRow> methods) {
        rows = Optional.of(setItems(methods));
        filter(search);
    }

    /** Shows methods that contain every word: in verb, path, API, authorizer, scopes, state or findings. */
    void filter(String text) {
        search = text;
        var words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        rows.ifPresent(view -> view.setFilter(row -> words.stream().allMatch(row.line()::contains)));
    }

    private static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("visually-hidden");
        return span;
    }

    private static Component editing(MethodRow row, SerializableConsumer<ApiMethod> opened) {
        return row.working()
                .filter(method -> method.requirement().takesScopes())
                .<Component>map(method -> {
                    var button = new Button(VaadinIcon.PENCIL.create(), _ -> opened.accept(method));
                    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
                    button.setTooltipText("Edit its scopes");
                    button.setAriaLabel("Edit the scopes of " + method.id().label());
                    return button;
                })
                .orElseGet(Span::new);
    }
}
