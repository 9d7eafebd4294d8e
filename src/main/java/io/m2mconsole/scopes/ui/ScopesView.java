package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.kit.UrlSearch;
import io.m2mconsole.scopes.ScopeUse;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** The pool's resource servers and scopes: who holds each, which methods require it, and changing them. */
@Route(":environment/scopes")
@PageTitle("Scopes · M2M Console")
@PermitAll
class ScopesView extends Div implements BeforeEnterObserver {

    private final transient ScopeActions actions;
    private final transient List<ScopeUses> uses;
    private final Loader<ScopesData> loader = new Loader<>();
    private final ScopeGrid grid;
    private final UrlSearch search;
    private final Button addServer = new Button("Add resource server", VaadinIcon.PLUS.create());
    private transient Optional<ScopeWork> work = Optional.empty();
    private boolean mayChange;

    ScopesView(ScopeActions actions, List<ScopeUse> uses) {
        this.actions = actions;
        this.uses = uses.stream().map(ScopeUses::new).toList();
        this.grid = new ScopeGrid(this.uses, this::menu);
        addClassNames("page", "page-wide-grid");
        var field = new SearchField("Search scopes");
        search = new UrlSearch(field, grid::filter);
        addServer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addServer.addClickListener(_ -> work.ifPresent(ScopeWork::addServer));
        add(
                new PageHeader("Scopes", "What clients may be granted, and what methods ask for."),
                new Toolbar(field).withEnd(new Refresh(loader, this::reload), addServer),
                new RemotePanel<>(loader, this::content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        work = Optional.of(new ScopeWork(actions, environment, this::reload));
        var refusal = actions.refusal(environment);
        mayChange = refusal.isEmpty();
        addServer.setEnabled(mayChange);
        addServer.setTooltipText(refusal.orElse(""));
        search.enter(event);
        loader.load(() -> actions.data(environment));
        loadUses(environment);
    }

    private void reload() {
        loader.reload();
        uses.forEach(ScopeUses::reload);
    }

    private void loadUses(EnvironmentId environment) {
        uses.forEach(use -> use.load(() -> actions.environment(environment)));
    }

    private Component content(ScopesData data) {
        work.ifPresent(known -> known.see(data));
        if (data.servers().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.KEY,
                    "No scopes defined",
                    "Add a resource server, such as orders-api, then the scopes that its methods ask for.");
        }
        grid.show(data.servers());
        return grid;
    }

    private Component menu(ScopeRow row) {
        return mayChange ? work.<Component>map(known -> known.menu(row)).orElseGet(Div::new) : new Div();
    }
}
