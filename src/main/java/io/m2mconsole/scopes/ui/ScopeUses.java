package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.scopes.ScopeUse;
import io.m2mconsole.shared.Remote;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One kind of use of the scopes: loaded apart, as it may take longer than the scopes themselves. */
final class ScopeUses {

    private static final int SHOWN = 6;

    private final ScopeUse use;
    private final Loader<Map<ScopeName, List<String>>> loader = new Loader<>();

    ScopeUses(ScopeUse use) {
        this.use = use;
    }

    String label() {
        return use.label();
    }

    void load(Supplier<Environment> environment) {
        loader.load(() -> use.users(environment.get()));
    }

    void reload() {
        loader.reload();
    }

    /** Who uses the scope, as names; follows what is loaded. */
    Component cell(ScopeName scope) {
        var cell = new Span();
        cell.addClassName("scope-users");
        Signal.effect(cell, () -> {
            cell.removeAll();
            switch (loader.value().get()) {
                case Remote.Loading<Map<ScopeName, List<String>>> _ -> cell.add(muted("…"));
                case Remote.Failed<Map<ScopeName, List<String>>>(var problem) -> {
                    var unknown = muted("unknown");
                    unknown.setTitle(problem.sentence());
                    cell.add(unknown);
                }
                case Remote.Ready<Map<ScopeName, List<String>>>(var users, var _) ->
                    fill(cell, users.getOrDefault(scope, List.of()));
            }
        });
        return cell;
    }

    /** The names for the search; none while they are not known. */
    List<String> names(ScopeName scope) {
        return loader.value().peek() instanceof Remote.Ready<Map<ScopeName, List<String>>>(var users, var _)
                ? users.getOrDefault(scope, List.of())
                : List.of();
    }

    private static void fill(Span cell, List<String> names) {
        if (names.isEmpty()) {
            cell.add(muted("none"));
        }
        names.stream().limit(SHOWN).forEach(name -> {
            var chip = new Span(name);
            chip.addClassName("chip");
            cell.add(chip);
        });
        if (names.size() > SHOWN) {
            var rest = muted("and " + (names.size() - SHOWN) + " more");
            rest.setTitle(String.join(", ", names));
            cell.add(rest);
        }
    }

    private static Span muted(String text) {
        var span = new Span(text);
        span.addClassName("muted");
        return span;
    }
}
