package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person does on the page Scopes: asks in a dialog, does it, says what came of it. */
final class ScopeWork {

    private final ScopeActions actions;
    private final EnvironmentId environment;
    private final Runnable reload;
    private Optional<ScopesData> data = Optional.empty();

    ScopeWork(ScopeActions actions, EnvironmentId environment, Runnable reload) {
        this.actions = actions;
        this.environment = environment;
        this.reload = reload;
    }

    /** Takes what the page shows now. */
    void see(ScopesData shown) {
        data = Optional.of(shown);
    }

    RowMenu menu(ScopeRow row) {
        return switch (row) {
            case ScopeRow.OfServer(var server) ->
                new RowMenu(row)
                        .with("Add scope", () -> addScope(server))
                        .with("Rename", () -> rename(server))
                        .with("Delete", () -> delete(server));
            case ScopeRow.OfScope(var server, var scope) ->
                new RowMenu(row).with("Describe", () -> describe(server, scope)).with("Remove", () -> remove(scope));
        };
    }

    void addServer() {
        data.ifPresent(shown -> ServerDialog.create(
                        shown,
                        (id, name) -> run(
                                "Added the resource server " + id + ".",
                                found -> actions.changes().createServer(found, id, name)))
                .open());
    }

    private void addScope(ResourceServer server) {
        new ScopeDialog(
                        server,
                        Optional.empty(),
                        scope -> run(
                                "Added " + scope.name() + ".",
                                found -> actions.changes().addScope(found, scope)))
                .open();
    }

    private void rename(ResourceServer server) {
        ServerDialog.rename(
                        server,
                        name -> run(
                                "Renamed " + server.id() + ".",
                                found -> actions.changes().renameServer(found, server.id(), name)))
                .open();
    }

    private void describe(ResourceServer server, Scope scope) {
        new ScopeDialog(
                        server,
                        Optional.of(scope),
                        described -> run(
                                "Described " + scope.name() + ".",
                                found -> actions.changes().describeScope(found, described)))
                .open();
    }

    private void remove(Scope scope) {
        new RemoveScopeDialog(
                        scope.name(),
                        () -> actions.users(environment, scope.name()),
                        () -> run(
                                "Removed " + scope.name() + ".",
                                found -> actions.changes().removeScope(found, scope.name())))
                .open();
    }

    private void delete(ResourceServer server) {
        var empty = server.scopes().isEmpty();
        var dialog = new ConfirmDialog();
        dialog.setHeader("Delete " + server.id());
        dialog.setText(
                empty
                        ? "It has no scopes, so no client loses anything."
                        : "It still has " + server.scopes().size()
                                + " scopes, so it cannot be deleted. Remove its scopes first.");
        if (empty) {
            dialog.setCancelable(true);
            dialog.setConfirmText("Delete resource server");
            dialog.setConfirmButtonTheme("error primary");
            dialog.addConfirmListener(_ -> run(
                    "Deleted the resource server " + server.id() + ".",
                    found -> actions.changes().deleteServer(found, server.id())));
        } else {
            dialog.setConfirmText("Close");
        }
        dialog.open();
    }

    private void run(String done, Consumer<Environment> change) {
        Background.tell(() -> change.accept(actions.environment(environment)), done, reload);
    }
}
