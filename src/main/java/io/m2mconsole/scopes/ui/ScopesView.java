package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.kit.UrlSearch;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.ScopeUse;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The pool's resource servers and scopes: who holds each, and which methods require it. */
@Route(":environment/scopes")
@PageTitle("Scopes · M2M Console")
@PermitAll
class ScopesView extends Div implements BeforeEnterObserver {

    private final transient Environments environments;
    private final transient Scopes scopes;
    private final transient List<ScopeUses> uses;
    private final Loader<List<ResourceServer>> loader = new Loader<>();
    private final ScopeGrid grid;
    private final UrlSearch search;

    ScopesView(Environments environments, Scopes scopes, List<ScopeUse> uses) {
        this.environments = environments;
        this.scopes = scopes;
        this.uses = uses.stream().map(ScopeUses::new).toList();
        this.grid = new ScopeGrid(this.uses);
        addClassNames("page", "page-wide-grid");
        var field = new SearchField("Search scopes");
        search = new UrlSearch(field, grid::filter);
        add(
                new PageHeader("Scopes", "What clients may be granted, and what methods ask for."),
                new Toolbar(field).withEnd(new Refresh(loader, this::reload)),
                new RemotePanel<>(loader, this::content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        search.enter(event);
        loader.load(() -> scopes.list(environments.get(environment)));
        loadUses(environment);
    }

    private void reload() {
        loader.reload();
        uses.forEach(ScopeUses::reload);
    }

    private void loadUses(EnvironmentId environment) {
        uses.forEach(use -> use.load(() -> environments.get(environment)));
    }

    private Component content(List<ResourceServer> servers) {
        if (servers.stream().allMatch(server -> server.scopes().isEmpty())) {
            return new EmptyState(
                    VaadinIcon.KEY,
                    "No scopes defined",
                    "Add a resource server with scopes to the user pool, in its stack or in Cognito, then refresh.");
        }
        grid.show(servers);
        return grid;
    }
}
