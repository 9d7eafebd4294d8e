package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.kit.RelativeTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A token's header and claims, the telling ones first. */
final class ClaimsTable extends NativeTable {

    private static final List<String> FIRST = List.of("scope", "client_id", "iss", "token_use", "iat", "exp");
    private static final Set<String> TIMES = Set.of("iat", "exp", "auth_time", "nbf");

    ClaimsTable(Map<String, Object> header, Map<String, Object> claims) {
        addClassName("claims");
        getElement().setAttribute("aria-label", "Claims");
        var body = new NativeTableBody();
        claims.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Object> claim) -> rank(claim.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(claim -> body.add(row(claim.getKey(), claim.getValue())));
        header.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> body.add(row("header " + field.getKey(), field.getValue())));
        add(body);
    }

    private static int rank(String name) {
        var place = FIRST.indexOf(name);
        return place < 0 ? FIRST.size() : place;
    }

    private static NativeTableRow row(String name, Object value) {
        var label = new NativeTableHeaderCell(name);
        label.getElement().setAttribute("scope", "row");
        var cell = new NativeTableCell(new Span(String.valueOf(value)));
        if (TIMES.contains(name) && value instanceof Number seconds) {
            cell.add(new RelativeTime(Instant.ofEpochSecond(seconds.longValue())));
        }
        return new NativeTableRow(label, cell);
    }
}
