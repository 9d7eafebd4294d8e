package io.m2mconsole.removal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.removal.CleanUp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is removed, each row with what became of it. */
final class CleanUpGrid extends Div {

    private final Grid<CleanUp.Item> grid = new Grid<>();
    private final Span summary = new Span();
    private final transient Map<CleanUp.Item, CleanUp.Outcome> outcomes = new HashMap<>();
    private final int size;

    CleanUpGrid(List<CleanUp.Item> items) {
        size = items.size();
        summary.getElement().setAttribute("role", "status");
        grid.getElement().setAttribute("aria-label", "Clients and secrets to remove");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addColumn(item ->
                        item.appClient().map(client -> client.name().value()).orElse("No client"))
                .setHeader("Client")
                .setWidth("10rem");
        grid.addColumn(item -> item.secret().name())
                .setHeader("Secret")
                .setWidth("12rem")
                .setFlexGrow(2);
        var owner = grid.addColumn(item -> item.secret().owner().orElse("Nobody named"))
                .setHeader("Owner")
                .setWidth("9rem");
        var created = grid.addColumn(RelativeTime.column(item -> item.secret().created()))
                .setHeader("Stored")
                .setWidth("9rem");
        grid.addComponentColumn(this::result)
                .setHeader("Result")
                .setWidth("9rem")
                .setFlexGrow(2);
        WideOnly.columns(grid, 720, List.of(owner, created));
        grid.setItems(items);
        add(grid, summary);
    }

    void show(CleanUp.Outcome outcome) {
        outcomes.put(outcome.item(), outcome);
        grid.getDataProvider().refreshItem(outcome.item());
        summary.setText(outcomes.size() + " of " + size + " done");
    }

    void finish() {
        var failed = outcomes.values().stream()
                .filter(outcome -> outcome.failure().isPresent())
                .count();
        summary.setText(
                failed == 0
                        ? "All " + size + " removed."
                        : failed + " of " + size + " could not be removed; refresh and try again.");
    }

    private Component result(CleanUp.Item item) {
        var outcome = outcomes.get(item);
        if (outcome == null) {
            return new Span("–");
        }
        return outcome.failure()
                .<Component>map(problem -> {
                    var cell = new Div(Badge.error("Failed"), new Span(" " + problem.sentence()));
                    cell.addClassName("wrapping");
                    return cell;
                })
                .orElseGet(() -> Badge.success("Removed"));
    }
}
