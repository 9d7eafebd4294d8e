package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import io.m2mconsole.editing.Difference;
import java.util.List;

/** Fields in which two versions differ, by Cognito's own names. */
final class DifferenceTable extends Div {

    DifferenceTable(List<Difference> differences, String before, String after) {
        addClassName("difference-table");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Differences");
        var table = new NativeTable();
        var head = new NativeTableRow();
        head.addHeaderCell().setText("Setting");
        head.addHeaderCell().setText(before);
        head.addHeaderCell().setText(after);
        table.getHead().addRows(head);
        differences.forEach(difference -> {
            var row = new NativeTableRow();
            row.addDataCell().setText(difference.field());
            row.addDataCell().setText(shown(difference.before()));
            row.addDataCell().setText(shown(difference.after()));
            table.getBody().addRows(row);
        });
        add(table);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "not set" : text;
    }
}
