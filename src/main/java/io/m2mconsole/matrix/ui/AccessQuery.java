package io.m2mconsole.matrix.ui;

import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.access.AccessFilter;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of the access is shown, as the page's URL has it.
 *
 * @param flow whether as a flow, else as the matrix
 * @param grouped whether what is equal is put together; empty for where there is much
 * @param page of the columns, from 0
 */
record AccessQuery(AccessFilter filter, boolean flow, Optional<Boolean> grouped, int page) {

    private static final String CLIENTS = "clients";
    private static final String METHODS = "methods";
    private static final String VIEW = "view";
    private static final String FLOW = "flow";
    private static final String GROUP = "group";
    private static final String PAGE = "page";

    static AccessQuery of(QueryParameters parameters) {
        return new AccessQuery(
                new AccessFilter(
                        parameters.getSingleParameter(CLIENTS).orElse(""),
                        parameters.getSingleParameter(METHODS).orElse("")),
                parameters.getSingleParameter(VIEW).filter(FLOW::equals).isPresent(),
                parameters.getSingleParameter(GROUP).map("yes"::equals),
                parameters
                        .getSingleParameter(PAGE)
                        .filter(text -> text.matches("[1-9]\\d{0,5}"))
                        .map(text -> Integer.parseInt(text) - 1)
                        .orElse(0));
    }

    QueryParameters parameters() {
        var query = new TreeMap<String, String>();
        if (!filter.clients().isBlank()) {
            query.put(CLIENTS, filter.clients().strip());
        }
        if (!filter.methods().isBlank()) {
            query.put(METHODS, filter.methods().strip());
        }
        if (flow) {
            query.put(VIEW, FLOW);
        }
        grouped.ifPresent(yes -> query.put(GROUP, yes ? "yes" : "no"));
        if (page > 0) {
            query.put(PAGE, String.valueOf(page + 1));
        }
        return QueryParameters.simple(query);
    }

    AccessQuery with(AccessFilter other) {
        return new AccessQuery(other, flow, grouped, 0);
    }

    AccessQuery as(boolean otherFlow) {
        return new AccessQuery(filter, otherFlow, grouped, page);
    }

    AccessQuery grouped(boolean yes) {
        return new AccessQuery(filter, flow, Optional.of(yes), 0);
    }

    AccessQuery at(int other) {
        return new AccessQuery(filter, flow, grouped, other);
    }
}
