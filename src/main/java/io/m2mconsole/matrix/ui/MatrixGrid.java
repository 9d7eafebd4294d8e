package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import io.m2mconsole.access.ClientGroup;
import io.m2mconsole.access.MethodGroup;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.trials.ui.MethodText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The matrix as a grid: a row for each client or group of them, a column for each method or group of them, a button in each
 * cell. It has as many columns as a page of methods, whatever their number, and draws the rows in sight only.
 */
final class MatrixGrid extends Grid<ClientGroup> {

    /** How many columns a page has. */
    static final int PAGE = 12;

    private static final String CELL = """
            <button class="${item.cell[0]}" aria-label="${item.cell[1]}" title="${item.cell[1]}" @click="${open}">
              <vaadin-icon icon="${item.cell[2]}" aria-hidden="true"></vaadin-icon>
              <span class="cell-word">${item.cell[3]}</span>
              <span class="cell-proof"><vaadin-icon icon="${item.cell[4]}" aria-hidden="true"></vaadin-icon>${item.cell[5]}</span>
            </button>""";

    private final Matrix matrix;
    private final List<Column<ClientGroup>> columns = new ArrayList<>();
    private List<MethodGroup> shown = List.of();

    MatrixGrid(Matrix matrix, SerializableConsumer<ShownCell> opened) {
        this.matrix = matrix;
        addClassName("matrix");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COLUMN_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Access of clients to methods");
        addColumn(LitRenderer.<ClientGroup>of("<div class=\"matrix-client\"><span>${item.name}</span>"
                                + "<span class=\"secondary\">${item.some}</span>"
                                + "<span class=\"secondary\">${item.scopes}</span></div>")
                        .withProperty("name", AxisText::clients)
                        .withProperty("some", AxisText::some)
                        .withProperty("scopes", group -> AxisText.scopes(group.first())))
                .setHeader("Client")
                .setFrozen(true)
                .setWidth("12.75rem")
                .setFlexGrow(0);
        for (var place = 0; place < PAGE; place++) {
            columns.add(addSlot(place, opened));
        }
        setEmptyStateComponent(new EmptyState(
                VaadinIcon.FILTER, "No client fits", "Clear the filter above to see all clients again."));
    }

    /** @param methods those of the page, at most {@link #PAGE} */
    void show(List<ClientGroup> clients, List<MethodGroup> methods) {
        shown = List.copyOf(methods);
        for (var place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            column.setVisible(place < shown.size());
            if (place < shown.size()) {
                column.setHeader(header(shown.get(place)));
            }
        }
        setItems(clients);
    }

    /** The methods of the columns in sight. */
    List<MethodGroup> shown() {
        return shown;
    }

    private Column<ClientGroup> addSlot(int place, SerializableConsumer<ShownCell> opened) {
        var renderer = LitRenderer.<ClientGroup>of(CELL)
                .withProperty("cell", group -> cell(group, place))
                .withFunction("open", group -> opened.accept(matrix.cell(group, shown.get(place))));
        return addColumn(renderer).setWidth("10rem").setFlexGrow(1).setPartNameGenerator(_ -> "matrix-cell");
    }

    private List<String> cell(ClientGroup group, int place) {
        return place < shown.size() ? matrix.cell(group, shown.get(place)).properties() : List.of();
    }

    private Div header(MethodGroup group) {
        var method = group.first();
        var header = new Div(group.size() == 1 ? line(method) : new Span(AxisText.methods(group)));
        header.addClassName("matrix-header");
        if (group.size() > 1) {
            header.add(secondary(AxisText.some(group)));
        }
        header.add(secondary(MethodText.requirement(method)));
        header.setTitle(
                group.size() == 1
                        ? MethodText.label(method, matrix.methods()) + " at " + MethodText.place(method)
                        : AxisText.some(group));
        return header;
    }

    private static Div line(ApiMethod method) {
        var verb = new Span(method.verb().name());
        verb.addClassNames("verb", "verb-" + method.verb().name().toLowerCase(Locale.ROOT));
        var line = new Div(verb, new Code(method.path()));
        line.addClassName("matrix-method");
        return line;
    }

    private static Span secondary(String text) {
        var span = new Span(text);
        span.addClassName("secondary");
        return span;
    }
}
