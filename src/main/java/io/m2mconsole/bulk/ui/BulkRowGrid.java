package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkProgress;
import io.m2mconsole.bulk.BulkRow;
import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.kit.Badge;

/** Each client of a bulk change with what became of it, paged from the database. */
final class BulkRowGrid extends Grid<BulkRow> {

    BulkRowGrid(Bulk bulk, BulkProgress shown) {
        addClassName("bulk-rows");
        getElement().setAttribute("aria-label", "Clients and what became of them");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(row -> new Anchor(
                        ClientsNavigation.client(shown.environment(), row.client()),
                        row.name().value()))
                .setHeader("Client")
                .setWidth("12rem")
                .setFlexGrow(2);
        addComponentColumn(row -> badge(row.state()))
                .setHeader("Result")
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(BulkRow::detail)
                .setHeader("What came of it")
                .setWidth("12rem")
                .setFlexGrow(4);
        setItems(query -> bulk.rows(shown.id(), query.getOffset(), query.getLimit()).stream(), _ -> shown.total());
    }

    private static Badge badge(BulkRow.State state) {
        return switch (state) {
            case WAITING -> Badge.neutral("Waiting");
            case RUNNING -> Badge.neutral("Running");
            case DONE -> Badge.success("Done");
            case UNCHANGED -> Badge.success("Unchanged");
            case SKIPPED -> Badge.warning("Skipped");
            case FAILED -> Badge.error("Failed");
            case CANCELLED -> Badge.warning("Cancelled");
        };
    }
}
