package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkProgress;
import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Remote;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** A change of many clients as it goes on; without an id, the latest ones. */
@Route(":environment/bulk/:bulk?")
@PageTitle("Change of many clients · M2M Console")
@PermitAll
class BulkView extends Div implements BeforeEnterObserver {

    private static final int MOST = 30;

    private final transient Bulk bulk;
    private final transient Environments environments;

    BulkView(Bulk bulk, Environments environments) {
        this.bulk = bulk;
        this.environments = environments;
        addClassNames("page", "page-wide-grid");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        removeAll();
        event.getRouteParameters()
                .get("bulk")
                .ifPresentOrElse(
                        id -> one(environment, id),
                        () -> add(header("Changes of many clients", environment), list(environment)));
    }

    private void one(EnvironmentId environment, String id) {
        var progress = bulk.progress(id)
                .filter(found -> found.environment().equals(environment))
                .orElseThrow(() -> new NotFoundException("There is no such change."));
        add(header(progress.task().title(), environment), new BulkPanel(bulk, progress, () -> repeat(progress)));
    }

    private static PageHeader header(String title, EnvironmentId environment) {
        var header = new PageHeader(title, "It goes on when this page is closed.");
        var back = new Anchor(ClientsNavigation.clients(environment), "Clients");
        back.addClassName("breadcrumb");
        header.addComponentAsFirst(back);
        return header;
    }

    private Component list(EnvironmentId environment) {
        var latest = bulk.latest(environment, MOST);
        return latest.isEmpty()
                ? new EmptyState(
                        VaadinIcon.CUBES,
                        "Nothing yet",
                        "Select clients on page Clients and choose what to do with them: it will be listed here.",
                        new Anchor(ClientsNavigation.clients(environment), "Go to Clients"))
                : links(environment, latest);
    }

    private static Component links(EnvironmentId environment, List<BulkProgress> latest) {
        var list = new UnorderedList();
        list.addClassName("bulk-list");
        latest.forEach(each -> list.add(new ListItem(
                new Anchor(
                        BulkNavigation.bulk(environment, each.id()), each.task().title()),
                new Span(each.done() + " of " + each.total() + " by " + each.actor()),
                new RelativeTime(each.started()))));
        return list;
    }

    private void repeat(BulkProgress progress) {
        Background.run(() -> bulk.repeat(environments.get(progress.environment()), progress.id()), outcome -> {
            switch (outcome) {
                case Remote.Ready<String>(String id, var _) ->
                    UI.getCurrentOrThrow().navigate(BulkNavigation.bulk(progress.environment(), id));
                case Remote.Failed<String>(var problem) -> Notices.problem(problem);
                case Remote.Loading<String> _ -> {}
            }
        });
    }
}
