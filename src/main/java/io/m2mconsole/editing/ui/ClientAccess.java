package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.Decision;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.RemotePanel;
import java.util.List;
import java.util.Locale;

/** Every deployed method with what the rules say of one client. */
final class ClientAccess extends Div {

    private final Loader<List<ApiMethod>> methods = new Loader<>();
    private final Grid<ApiMethod> grid = new Grid<>();
    private final Environment environment;
    private final AppClient client;

    ClientAccess(Environment environment, AppClient client, Apis apis) {
        this.environment = environment;
        this.client = client;
        addClassName("client-access");
        add(RemotePanel.keeping(methods, createGrid(), this::fill));
        addAttachListener(_ -> methods.load(() -> apis.deployed(environment)));
    }

    private Grid<ApiMethod> createGrid() {
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<ApiMethod>of(
                                "<span class=\"verb verb-${item.kind}\">${item.verb}</span> <code>${item.path}</code>")
                        .withProperty("kind", method -> method.verb().name().toLowerCase(Locale.ROOT))
                        .withProperty("verb", method -> method.verb().name())
                        .withProperty("path", ApiMethod::path))
                .setHeader("Method")
                .setFlexGrow(2);
        grid.addColumn(method -> method.stage().apiName() + "/" + method.stage().stage())
                .setHeader("API and stage")
                .setFlexGrow(1);
        grid.addComponentColumn(method -> badge(decide(method)))
                .setHeader("Decision")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(method -> Reasons.sentence(client.name(), decide(method)))
                .setHeader("Why")
                .setFlexGrow(4);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.CONNECT, "No deployed methods", "Deploy a stage of an API, then come back."));
        return grid;
    }

    private void fill(List<ApiMethod> deployed) {
        grid.setItems(deployed);
    }

    private Decision decide(ApiMethod method) {
        return AccessRules.decide(client, method, environment.pool());
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
