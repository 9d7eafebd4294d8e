package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkTask;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.people.Right;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds or removes scopes. */
class ScopesAction implements BulkAction {

    private final boolean grant;
    private final Bulk bulk;
    private final Scopes scopes;
    private final Apis apis;

    ScopesAction(boolean grant, Bulk bulk, Scopes scopes, Apis apis) {
        this.grant = grant;
        this.bulk = bulk;
        this.scopes = scopes;
        this.apis = apis;
    }

    @Override
    public String title() {
        return grant ? "Add a scope" : "Remove a scope";
    }

    @Override
    public VaadinIcon icon() {
        return grant ? VaadinIcon.PLUS_CIRCLE_O : VaadinIcon.MINUS_CIRCLE_O;
    }

    @Override
    public int order() {
        return grant ? 10 : 20;
    }

    @Override
    public Right right() {
        return Right.PROVISION;
    }

    @Override
    public void start(Environment environment, List<AppClient> clients, Runnable done) {
        var dialog = new BulkDialog(
                bulk, environment, clients, grant ? "Add scopes" : "Remove scopes", grant ? "Add to" : "Remove from");
        dialog.with(new ScopeForm(
                        environment,
                        clients,
                        grant,
                        () -> choice(environment, clients),
                        chosen -> dialog.wants(task(chosen), "Choose a scope first")))
                .open();
    }

    private Optional<BulkTask> task(Set<ScopeName> chosen) {
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(grant ? new BulkTask.Grant(chosen) : new BulkTask.Withdraw(chosen));
    }

    /** To add: what is defined. To remove: what one of them holds, defined or not. */
    private ScopeForm.Choice choice(Environment environment, List<AppClient> clients) {
        var names = grant
                ? scopes.list(environment).stream()
                        .flatMap(server -> server.scopes().stream())
                        .map(Scope::name)
                : clients.stream().flatMap(client -> client.scopes().stream());
        return new ScopeForm.Choice(sorted(names), apis.deployed(environment));
    }

    private static List<ScopeName> sorted(Stream<ScopeName> names) {
        return names.distinct().sorted().toList();
    }
}
