package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.trials.ui.MethodText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The matrix as a grid: a row for each client, a column for each method, a button in each cell. */
final class MatrixGrid extends Grid<AppClient> {

    private static final String CELL = """
            <button class="${item.look}" aria-label="${item.spoken}" title="${item.spoken}" @click="${open}">
              <vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon>
              <span class="cell-word">${item.word}</span>
              <span class="cell-proof"><vaadin-icon icon="${item.proofIcon}" aria-hidden="true"></vaadin-icon>${item.proof}</span>
            </button>""";

    private final Matrix matrix;
    private final Map<ApiMethod, Column<AppClient>> columns = new LinkedHashMap<>();

    MatrixGrid(Matrix matrix, SerializableConsumer<CellView> opened) {
        this.matrix = matrix;
        addClassName("matrix");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COLUMN_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Access of clients to methods");
        addColumn(LitRenderer.<AppClient>of("<div class=\"matrix-client\"><span>${item.name}</span>"
                                + "<span class=\"secondary\">${item.scopes}</span></div>")
                        .withProperty("name", client -> client.name().value())
                        .withProperty("scopes", MatrixGrid::scopes))
                .setHeader("Client")
                .setFrozen(true)
                .setWidth("12.75rem")
                .setFlexGrow(0);
        matrix.methods().forEach(method -> columns.put(method, addMethod(method, opened)));
        setEmptyStateComponent(new EmptyState(
                VaadinIcon.FILTER, "No client fits", "Clear the filter above to see all clients again."));
        filter("", "");
    }

    void filter(String clients, String methods) {
        columns.forEach((method, column) -> column.setVisible(matrix.shows(method, methods)));
        setItems(matrix.clients(clients));
    }

    private Column<AppClient> addMethod(ApiMethod method, SerializableConsumer<CellView> opened) {
        var renderer = LitRenderer.<AppClient>of(CELL)
                .withProperty("look", client -> matrix.cell(client, method).classNames())
                .withProperty("spoken", client -> matrix.cell(client, method).spoken())
                .withProperty("icon", client -> matrix.cell(client, method).icon())
                .withProperty("word", client -> matrix.cell(client, method).word())
                .withProperty("proofIcon", client -> matrix.cell(client, method).proofIcon())
                .withProperty("proof", client -> matrix.cell(client, method).proof())
                .withFunction("open", client -> opened.accept(matrix.cell(client, method)));
        return addColumn(renderer)
                .setHeader(header(method))
                .setWidth("10rem")
                .setFlexGrow(1)
                .setPartNameGenerator(_ -> "matrix-cell");
    }

    private Div header(ApiMethod method) {
        var verb = new Span(method.verb().name());
        verb.addClassNames("verb", "verb-" + method.verb().name().toLowerCase(Locale.ROOT));
        var path = new Code(method.path());
        var line = new Div(verb, path);
        line.addClassName("matrix-method");
        var requirement = new Span(MethodText.requirement(method));
        requirement.addClassName("secondary");
        var header = new Div(line, requirement);
        header.addClassName("matrix-header");
        header.setTitle(MethodText.label(method, matrix.methods()) + " at " + MethodText.place(method));
        return header;
    }

    private static String scopes(AppClient client) {
        if (!client.machine()) {
            return "no client credentials";
        }
        return switch (client.scopes().size()) {
            case 0 -> "no scope";
            case 1 -> client.scopes().iterator().next().toString();
            default -> client.scopes().size() + " scopes";
        };
    }
}
