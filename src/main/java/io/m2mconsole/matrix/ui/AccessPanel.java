package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Location;
import io.m2mconsole.access.AccessFilter;
import io.m2mconsole.access.AccessFlow.Kind;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.shared.EnvironmentId;

/** The matrix or the flow, with the filters of both axes; what is shown stands in the URL. */
final class AccessPanel extends Div {

    private final EnvironmentId environment;
    private final Matrix matrix;
    private final MatrixGrid grid;
    private final MatrixSummary summary = new MatrixSummary();
    private final SearchField clients = new SearchField("Filter clients");
    private final SearchField methods = new SearchField("Filter methods");
    private final Checkbox grouped = new Checkbox("Group equal access");
    private final Span count = new Span();
    private final Pager pager = new Pager(MatrixGrid.PAGE, page -> show(query().at(page)));
    private final Div body = new Div();
    private final Tabs tabs = new Tabs();
    private AccessQuery query;

    AccessPanel(EnvironmentId environment, Matrix matrix, AccessQuery query) {
        this.environment = environment;
        this.matrix = matrix;
        this.query = query;
        this.grid = new MatrixGrid(matrix, cell -> open(cell));
        addClassName("access-panel");
        body.addClassName("access-body");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        clients.setValue(query.filter().clients());
        methods.setValue(query.filter().methods());
        grouped.setValue(query.grouped().orElseGet(matrix::large));
        clients.addValueChangeListener(_ -> filter());
        methods.addValueChangeListener(_ -> filter());
        grouped.addValueChangeListener(change -> show(query().grouped(change.getValue())));
        var toolbar = new Toolbar(clients, methods, grouped, count).withEnd(pager);
        add(createTabs(), toolbar, summary, body);
        draw();
        refresh();
    }

    /** Shows what is known of the cells now. */
    void refresh() {
        summary.show(matrix.counts());
        grid.getDataProvider().refreshAll();
    }

    private Tabs createTabs() {
        tabs.getElement().setAttribute("aria-label", "Ways to look at the access");
        tabs.setAutoselect(false);
        tabs.add(tab("Matrix", false), tab("Flow", true));
        return tabs;
    }

    private Tab tab(String title, boolean flow) {
        var path = MatrixNavigation.access(environment);
        var link = new Anchor(
                new Location(path, new AccessQuery(query.filter(), flow, query.grouped(), 0).parameters())
                        .getPathWithQueryParameters(),
                title);
        // The tab takes the focus, and follows its link on Enter: one stop for the keyboard, not two.
        link.getElement().setAttribute("tabindex", "-1");
        return new Tab(link);
    }

    private AccessQuery query() {
        return query;
    }

    private void filter() {
        show(query.with(new AccessFilter(clients.getValue(), methods.getValue())));
    }

    private void show(AccessQuery wanted) {
        query = wanted;
        draw();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(MatrixNavigation.access(environment), query.parameters()));
    }

    private void draw() {
        tabs.setSelectedIndex(query.flow() ? 1 : 0);
        grouped.setVisible(!query.flow());
        summary.setVisible(!query.flow());
        body.removeAll();
        if (query.flow()) {
            pager.setVisible(false);
            drawFlow();
        } else {
            drawMatrix();
        }
    }

    private void drawMatrix() {
        var rows = matrix.rows(query.filter(), grouped.getValue());
        var columns = matrix.columns(query.filter(), grouped.getValue());
        var page = pager.show(query.page(), columns.size());
        query = query.at(page);
        count.setText(number(rows.size(), "row") + ", " + number(columns.size(), "column"));
        if (columns.isEmpty()) {
            body.add(new EmptyState(
                    VaadinIcon.FILTER, "No method fits", "Clear the filter above to see all methods again."));
            return;
        }
        grid.show(
                rows, columns.subList(page * MatrixGrid.PAGE, Math.min((page + 1) * MatrixGrid.PAGE, columns.size())));
        body.add(grid);
    }

    private void drawFlow() {
        var flow = matrix.flow(query.filter());
        count.setText("");
        if (flow.empty()) {
            body.add(new EmptyState(
                    VaadinIcon.CONNECT,
                    "No way leads from these clients to these methods",
                    "Clear the filters above, or grant a scope that a method accepts."));
        } else {
            body.add(new FlowPicture(flow, this::find));
        }
        flow.notes().forEach(note -> body.add(new Paragraph(note)));
    }

    /** A node of the flow, looked at in the matrix. */
    private void find(Kind kind, String text) {
        var filter = kind == Kind.METHODS ? new AccessFilter("", text) : new AccessFilter(text, "");
        UI.getCurrentOrThrow()
                .navigate(
                        MatrixNavigation.access(environment),
                        query.with(filter).as(false).parameters());
    }

    private void open(ShownCell cell) {
        switch (cell) {
            case CellView view -> new WhyDialog(environment, view).open();
            case GroupView view ->
                new GroupDialog(view, matrix, chosen -> new WhyDialog(environment, chosen).open()).open();
        }
    }

    private static String number(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
