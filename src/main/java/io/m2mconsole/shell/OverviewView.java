package io.m2mconsole.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.activity.ActivityEntry;
import io.m2mconsole.findings.Severity;
import io.m2mconsole.findings.ui.FindingCounts;
import io.m2mconsole.findings.ui.FindingsNavigation;
import io.m2mconsole.health.Gauge;
import io.m2mconsole.health.HealthItem;
import io.m2mconsole.health.ui.Checklist;
import io.m2mconsole.health.ui.GaugeList;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** How an environment stands: its health, how much there is, and what was done last. */
@Route(":environment")
@PageTitle("Overview · M2M Console")
@PermitAll
class OverviewView extends Div implements BeforeEnterObserver {

    private final Loader<List<HealthItem>> health = new Loader<>();
    private final Loader<Integer> clients = new Loader<>();
    private final Loader<Integer> scopes = new Loader<>();
    private final Loader<Integer> methods = new Loader<>();
    private final Loader<List<Gauge>> gauges = new Loader<>();
    private final Loader<Map<Severity, Integer>> findings = new Loader<>();
    private final Loader<List<ActivityEntry>> latest = new Loader<>();
    private final OverviewData data;

    OverviewView(OverviewData data) {
        this.data = data;
        addClassNames("page", "overview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        removeAll();
        add(createHeader(environment), createTiles(environment), createPanels(environment));
        health.load(() -> data.health(environment));
        clients.load(() -> data.clients(environment));
        scopes.load(() -> data.scopes(environment));
        methods.load(() -> data.methods(environment));
        gauges.load(() -> data.gauges(environment));
        findings.load(() -> data.findings(environment));
        latest.load(() -> data.latest(environment));
    }

    private static PageHeader createHeader(EnvironmentId environment) {
        var cleanUp = new Anchor(environment + "/clean-up", "Clean up");
        cleanUp.setTitle("Remove what this console made here");
        var onboard = new Button("Onboard a client", VaadinIcon.PLUS.create());
        onboard.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        onboard.addClickListener(_ -> onboard.getUI().ifPresent(ui -> ui.navigate(environment + "/onboard")));
        return new PageHeader("Overview", "How " + environment + " stands, checked live.", cleanUp, onboard);
    }

    private Div createTiles(EnvironmentId environment) {
        var tiles = new Div(
                new Tile(environment + "/clients", "App clients", clients),
                new Tile(environment + "/scopes", "Scopes", scopes),
                new Tile(environment + "/apis", "Deployed methods", methods),
                new Tile(
                        FindingsNavigation.findings(environment),
                        "Open findings",
                        new RemotePanel<>(findings, FindingCounts::new)));
        tiles.addClassName("tiles");
        return tiles;
    }

    private Div createPanels(EnvironmentId environment) {
        var checklist = new Panel("Health", new RemotePanel<>(health, Checklist::new));
        checklist.withAction(new Refresh(health));
        var activity = new Panel("Latest activity", new RemotePanel<>(latest, LatestActivity::of));
        activity.withAction(new Anchor(environment + "/activity", "All activity"));
        var quotas = new Panel("Quotas", new RemotePanel<>(gauges, GaugeList::new));
        quotas.withAction(new Anchor(environment + "/environment", "More of the environment"));
        var side = new Div(quotas, activity);
        side.addClassName("overview-side");
        var panels = new Div(checklist, side);
        panels.addClassName("overview-panels");
        return panels;
    }
}
