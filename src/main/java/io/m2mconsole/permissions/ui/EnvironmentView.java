package io.m2mconsole.permissions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.health.Gauge;
import io.m2mconsole.health.Gauges;
import io.m2mconsole.health.Health;
import io.m2mconsole.health.HealthItem;
import io.m2mconsole.health.ui.Checklist;
import io.m2mconsole.health.ui.GaugeList;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.permissions.PermissionReport;
import io.m2mconsole.permissions.Permissions;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What an environment is, how it stands, what the console may do there, and how the others stand. */
@Route(":environment/environment")
@PageTitle("Environment · M2M Console")
@PermitAll
class EnvironmentView extends Div implements BeforeEnterObserver {

    private final Environments environments;
    private final Health health;
    private final Permissions permissions;
    private final Gauges gauges;
    private final Loader<Environment> discovered = new Loader<>();
    private final Loader<List<HealthItem>> checklist = new Loader<>();
    private final Loader<PermissionReport> permitted = new Loader<>();
    private final Loader<List<Gauge>> quotas = new Loader<>();

    EnvironmentView(Environments environments, Health health, Permissions permissions, Gauges gauges) {
        this.environments = environments;
        this.health = health;
        this.permissions = permissions;
        this.gauges = gauges;
        addClassNames("page", "environment-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = EnvironmentParameter.of(event);
        removeAll();
        add(
                new PageHeader("Environment", "What " + id + " is, how it stands, and what the console may do there."),
                createDiscovered(),
                createHealth(),
                createQuotas(),
                createPermissions(id),
                new Panel("All environments", new EnvironmentList(environments)));
        discovered.load(() -> environments.refresh(id));
        checklist.load(() -> health.check(environments.get(id)));
        quotas.load(() -> gauges.of(environments.get(id)));
        permitted.load(() -> permissions.check(environments.get(id)));
    }

    private Panel createDiscovered() {
        return new Panel("What it is", new RemotePanel<>(discovered, EnvironmentFacts::of))
                .withAction(new Refresh(discovered));
    }

    private Panel createHealth() {
        return new Panel("Health", new RemotePanel<>(checklist, Checklist::new)).withAction(new Refresh(checklist));
    }

    private Panel createQuotas() {
        return new Panel("Quotas", new RemotePanel<>(quotas, GaugeList::new)).withAction(new Refresh(quotas));
    }

    private Panel createPermissions(EnvironmentId id) {
        var tryAll = new Button("Try all", _ -> permitted.load(() -> permissions.tryAll(environments.get(id))));
        tryAll.setTooltipText("Makes harmless reads, and changes of things that cannot exist: nothing is changed");
        var refusal = permissions.refusal(id);
        if (refusal.isEmpty()) {
            tryAll.bindEnabled(Signal.not(permitted.busy()));
        }
        var actions = new Div(Permitted.unless(refusal, tryAll), new Refresh(permitted));
        actions.addClassName("permission-actions");
        return new Panel("Permissions of the console", new RemotePanel<>(permitted, PermissionPanel::new))
                .withAction(actions);
    }
}
