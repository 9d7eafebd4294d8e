package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.Decision;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.shared.PoolId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every deployed method with what the rules say of one client, now and with other scopes. */
final class DecisionGrid extends Grid<ApiMethod> {

    private final transient PoolId pool;
    private transient Optional<AppClient> now = Optional.empty();
    private transient Optional<AppClient> then = Optional.empty();

    DecisionGrid(PoolId pool, List<ApiMethod> methods) {
        this.pool = pool;
        addClassName("decision-grid");
        getElement().setAttribute("aria-label", "Methods and whether the client may call them");
        setAllRowsVisible(true);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        addColumn(LitRenderer.<ApiMethod>of("""
                                <div class="decision-method"><span><span class="verb verb-${item.kind}">${item.verb}</span>
                                <code>${item.path}</code></span><span class="secondary">${item.place}</span></div>""")
                        .withProperty("kind", method -> method.verb().name().toLowerCase(Locale.ROOT))
                        .withProperty("verb", method -> method.verb().name())
                        .withProperty("path", ApiMethod::path)
                        .withProperty(
                                "place",
                                method -> method.stage().apiName() + "/"
                                        + method.stage().stage()))
                .setHeader("Method")
                .setWidth("12rem")
                .setFlexGrow(3);
        addComponentColumn(this::decision)
                .setHeader("Decision")
                .setWidth("13rem")
                .setFlexGrow(0);
        addColumn(method -> then.map(client -> Reasons.sentence(client.name(), decide(client, method)))
                        .orElse(""))
                .setHeader("Why")
                .setWidth("10rem")
                .setFlexGrow(4);
        setEmptyStateComponent(
                new EmptyState(VaadinIcon.CONNECT, "No deployed methods", "Deploy a stage of an API, then come back."));
        setItems(methods);
    }

    void show(AppClient client, AppClient changed) {
        now = Optional.of(client);
        then = Optional.of(changed);
        getDataProvider().refreshAll();
    }

    private Component decision(ApiMethod method) {
        var before = now.map(client -> decide(client, method)).orElseThrow();
        var after = then.map(client -> decide(client, method)).orElseThrow();
        var cell = new Span(badge(before));
        cell.addClassName("decision-cell");
        if (!Reasons.word(before).equals(Reasons.word(after))) {
            cell.add(new Span("→"), badge(after));
            cell.addClassName("decision-flips");
        }
        return cell;
    }

    private Decision decide(AppClient client, ApiMethod method) {
        return AccessRules.decide(client, method, pool);
    }

    private static Badge badge(Decision decision) {
        var word = Reasons.word(decision);
        return switch (decision) {
            case Decision.Allowed _ -> new Badge(Badge.Kind.SUCCESS, word, VaadinIcon.CHECK);
            case Decision.Denied _ -> new Badge(Badge.Kind.NEUTRAL, word, VaadinIcon.BAN);
            case Decision.Unknown _ -> new Badge(Badge.Kind.WARNING, word, VaadinIcon.QUESTION);
        };
    }
}
