package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.m2mconsole.access.Flip;
import io.m2mconsole.editing.BlastRadius;
import io.m2mconsole.editing.Change;
import io.m2mconsole.editing.Edit;
import io.m2mconsole.editing.Edits;
import io.m2mconsole.editing.Version;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.shared.Remote;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A client's scopes to tick, the methods they open, and what a change of them would flip before it is saved. */
final class ClientAccess extends Div {

    private final Loader<AccessData> loader = new Loader<>();
    private final transient Edits edits;
    private final transient Operations operations;

    ClientAccess(Supplier<AccessData> source, Edits edits, Operations operations) {
        this.edits = edits;
        this.operations = operations;
        addClassName("client-access");
        add(new RemotePanel<>(loader, this::content));
        addAttachListener(_ -> loader.load(source));
    }

    private Component content(AccessData data) {
        var client = data.version().client();
        var methods = new DecisionGrid(data.environment().pool(), data.methods());
        methods.show(client, client);
        var refusal = Gate.refusal(operations, Action.CLIENT_UPDATE, data.environment(), client);
        var radius = new RadiusPanel(data.origin().warning(), change -> save(data, data.version(), change));
        var ticks = new ScopeTicks(data.servers(), client.scopes(), refusal, wanted -> {
            var then = client.withScopes(wanted);
            methods.show(client, then);
            radius.show(client, Change.ofScopes(client.scopes(), wanted), flips(data, wanted));
        });
        radius.onReset(ticks::reset);
        var columns = new Div(new Panel("Scopes", ticks), new Panel("Methods", methods));
        columns.addClassName("access-columns");
        return new Div(radius, columns);
    }

    private static List<Flip> flips(AccessData data, Set<ScopeName> wanted) {
        var client = data.version().client();
        var change = Change.ofScopes(client.scopes(), wanted);
        return BlastRadius.of(
                List.of(client),
                change.granted(),
                change.withdrawn(),
                data.methods(),
                data.environment().pool());
    }

    private void save(AccessData data, Version opened, Change change) {
        Background.run(() -> edits.save(data.environment(), opened, change), outcome -> {
            switch (outcome) {
                case Remote.Ready<Edit>(Edit edit, var _) -> tell(data, edit, change);
                case Remote.Failed<Edit>(var problem) -> {
                    Notices.problem(problem);
                    loader.reload();
                }
                case Remote.Loading<Edit> _ -> {}
            }
        });
    }

    private void tell(AccessData data, Edit edit, Change change) {
        switch (edit) {
            case Edit.Changed _ -> {
                Notices.success("Saved the scopes of " + data.version().client().name() + ".");
                loader.reload();
            }
            case Edit.Unchanged _ -> {
                Notices.success("It holds these scopes already.");
                loader.reload();
            }
            case Edit.Overtaken overtaken ->
                new OvertakenDialog(overtaken, () -> save(data, overtaken.now(), change), loader::reload).open();
        }
    }
}
