package io.m2mconsole.index.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.m2mconsole.index.ClientFilter;
import io.m2mconsole.index.ClientIndex;
import io.m2mconsole.index.Facet;
import io.m2mconsole.index.FindingFacet;
import io.m2mconsole.index.ManagedBy;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the clients can be narrowed down to, each value with how many have it. */
final class ClientFacets extends Div {

    private final transient ClientIndex index;
    private final transient List<FindingFacet> findings;
    private final ComboBox<Facet> scope = box("Scope");
    private final ComboBox<Facet> server = box("Resource server");
    private final ComboBox<Facet> owner = box("Owner");
    private final ComboBox<Facet> managedBy = box("Managed by");
    private final ComboBox<Facet> finding = box("Finding");

    ClientFacets(ClientIndex index, List<FindingFacet> findings, Runnable changed) {
        this.index = index;
        this.findings = findings;
        addClassName("client-facets");
        managedBy.setItemLabelGenerator(
                facet -> label(facet, ManagedBy.valueOf(facet.value()).word()));
        owner.setItemLabelGenerator(
                facet -> label(facet, facet.value().equals(ClientFilter.NOBODY) ? "Nobody named" : facet.value()));
        for (var box : List.of(scope, server, owner, managedBy, finding)) {
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
            add(box);
        }
        finding.setVisible(!findings.isEmpty());
    }

    /** Offers what the index holds now, and chooses what the query says. */
    void show(EnvironmentId environment, ClientsQuery query) {
        var filter = query.filter();
        choose(scope, index.scopes(environment), filter.scope());
        choose(server, index.servers(environment), filter.server());
        choose(owner, index.owners(environment), filter.owner());
        choose(
                managedBy,
                index.managedBy(environment),
                filter.managedBy() == null ? null : filter.managedBy().name());
        choose(
                finding,
                findings.stream()
                        .flatMap(room -> room.byFinding(environment).entrySet().stream())
                        .map(one -> new Facet(one.getKey(), one.getValue().size()))
                        .toList(),
                query.finding());
    }

    /** The query with what is chosen. */
    ClientsQuery read(ClientsQuery before) {
        var filter = before.filter();
        return before.with(new ClientFilter(
                        filter.others(),
                        filter.text(),
                        value(scope, Facet::value),
                        value(server, Facet::value),
                        value(owner, Facet::value),
                        value(managedBy, facet -> ManagedBy.valueOf(facet.value())),
                        null))
                .withFinding(value(finding, Facet::value));
    }

    private static void choose(ComboBox<Facet> box, List<Facet> facets, @Nullable String value) {
        var chosen = value == null
                ? null
                : facets.stream()
                        .filter(facet -> facet.value().equals(value))
                        .findFirst()
                        // A link may name what nobody has any more: the page then shows that nothing fits.
                        .orElse(new Facet(value, 0));
        box.setItems(
                chosen == null || facets.contains(chosen)
                        ? facets
                        : java.util.stream.Stream.concat(facets.stream(), java.util.stream.Stream.of(chosen))
                                .toList());
        box.setValue(chosen);
        box.setEnabled(!facets.isEmpty() || chosen != null);
        box.setTooltipText(facets.isEmpty() ? "Nothing to choose from yet" : "");
    }

    private static <T> @Nullable T value(ComboBox<Facet> box, Function<Facet, T> read) {
        return box.getOptionalValue().map(read).orElse(null);
    }

    private static ComboBox<Facet> box(String name) {
        var box = new ComboBox<Facet>();
        box.setPlaceholder(name);
        box.setAriaLabel(name);
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(facet -> label(facet, facet.value()));
        box.addClassName("client-facet");
        return box;
    }

    private static String label(Facet facet, String word) {
        return word + " (" + facet.clients() + ")";
    }
}
