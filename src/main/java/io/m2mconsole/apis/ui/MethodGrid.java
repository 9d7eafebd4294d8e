package io.m2mconsole.apis.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.WideOnly;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Deployed methods as rows, in the order of API, stage and path. */
final class MethodGrid extends Grid<ApiMethod> {

    private transient Optional<GridListDataView<ApiMethod>> rows = Optional.empty();
    private String search = "";

    MethodGrid() {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", "Methods");
        addColumn(LitRenderer.<ApiMethod>of("""
                        <div class="method-cell">
                          <span class="verb verb-${item.kind}">${item.verb}</span><code>${item.path}</code>
                        </div>""")
                        .withProperty("kind", method -> method.verb().name().toLowerCase(Locale.ROOT))
                        .withProperty("verb", method -> method.verb().name())
                        .withProperty("path", ApiMethod::path))
                .setHeader("Method")
                .setComparator(ApiMethod::path)
                .setWidth("13rem")
                .setFlexGrow(1);
        var stage = addColumn(method ->
                        method.stage().apiName() + " / " + method.stage().stage())
                .setHeader("API and stage")
                .setSortable(true)
                .setWidth("12rem")
                .setFlexGrow(2);
        var authorizer = addColumn(MethodState::authorizer)
                .setHeader("Authorizer")
                .setSortable(true)
                .setWidth("12rem")
                .setFlexGrow(2);
        var scopes = addColumn(LitRenderer.<ApiMethod>of("<span class=\"scope-list\">${item.scopes}</span>")
                        .withProperty("scopes", MethodState::scopes))
                .setHeader("Any scope of")
                .setWidth("10rem")
                .setFlexGrow(1);
        var key = addColumn(method -> method.apiKeyRequired() ? "Needed" : "–")
                .setHeader("API key")
                .setFlexGrow(0)
                .setWidth("6rem");
        addComponentColumn(method -> MethodState.of(method).badge())
                .setHeader("State")
                .setComparator(method -> MethodState.of(method).word())
                .setFlexGrow(0)
                .setWidth("10rem");
        WideOnly.columns(this, 1150, List.of(authorizer, key));
        WideOnly.columns(this, 800, List.of(stage));
        WideOnly.columns(this, 600, List.of(scopes));
        setEmptyStateComponent(
                new EmptyState(VaadinIcon.SEARCH, "No method matches", "Try another word, or clear the search."));
    }

    void show(List<ApiMethod> methods) {
        rows = Optional.of(setItems(methods));
        filter(search);
    }

    /** Shows methods that contain every word: in verb, path, API, authorizer, scopes or state. */
    void filter(String text) {
        search = text;
        var words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        rows.ifPresent(view -> view.setFilter(method -> words.stream().allMatch(line(method)::contains)));
    }

    private static String line(ApiMethod method) {
        return String.join(
                        " ",
                        method.id().label(),
                        method.stage().apiName(),
                        method.stage().stage().value(),
                        MethodState.authorizer(method),
                        MethodState.scopes(method),
                        MethodState.of(method).word())
                .toLowerCase(Locale.ROOT);
    }
}
