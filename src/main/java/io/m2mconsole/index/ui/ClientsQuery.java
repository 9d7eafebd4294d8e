package io.m2mconsole.index.ui;

import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.index.ClientFilter;
import io.m2mconsole.index.ClientOrder;
import io.m2mconsole.index.ManagedBy;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Patterns;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page Clients shows, as it stands in the URL:
 * {@code ?q=orders&scope=…&server=…&owner=…&by=terraform&finding=…&part=others&sort=changed-desc&selected=id,id}.
 *
 * @param finding a finding's title, absent for all clients
 * @param selected the selected clients; so many at most that a URL can hold
 */
record ClientsQuery(ClientFilter filter, @Nullable String finding, ClientOrder order, Set<ClientId> selected) {

    /** More would make a URL that mail programs and chats break. */
    private static final int MOST_SELECTED = 40;

    ClientsQuery {
        selected = Set.copyOf(selected);
    }

    static ClientsQuery of(QueryParameters parameters) {
        var filter = new ClientFilter(
                parameters.getSingleParameter("part").filter("others"::equals).isPresent(),
                parameters.getSingleParameter("q").orElse(""),
                parameters.getSingleParameter("scope").orElse(null),
                parameters.getSingleParameter("server").orElse(null),
                parameters.getSingleParameter("owner").orElse(null),
                parameters
                        .getSingleParameter("by")
                        .flatMap(word -> named(ManagedBy.values(), word))
                        .orElse(null),
                null);
        return new ClientsQuery(
                filter,
                parameters.getSingleParameter("finding").orElse(null),
                order(parameters.getSingleParameter("sort").orElse("")),
                Arrays.stream(parameters
                                .getSingleParameter("selected")
                                .orElse("")
                                .split(",", -1))
                        .filter(Patterns.CLIENT_ID::matches)
                        .map(ClientId::new)
                        .limit(MOST_SELECTED)
                        .collect(Collectors.toSet()));
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (filter.others()) {
            parameters.put("part", "others");
        }
        put(parameters, "q", filter.text().strip());
        put(parameters, "scope", filter.scope());
        put(parameters, "server", filter.server());
        put(parameters, "owner", filter.owner());
        put(parameters, "by", filter.managedBy() == null ? null : word(filter.managedBy()));
        put(parameters, "finding", finding);
        if (!order.equals(ClientOrder.BY_NAME)) {
            parameters.put("sort", word(order.key()) + (order.descending() ? "-desc" : ""));
        }
        if (selected.size() <= MOST_SELECTED) {
            put(
                    parameters,
                    "selected",
                    selected.stream().sorted().map(ClientId::value).collect(Collectors.joining(",")));
        }
        return QueryParameters.simple(parameters);
    }

    boolean narrowed() {
        return !filter.open() || finding != null;
    }

    ClientsQuery with(ClientFilter another) {
        return new ClientsQuery(another, finding, order, selected);
    }

    ClientsQuery withText(String text) {
        return with(new ClientFilter(
                filter.others(), text, filter.scope(), filter.server(), filter.owner(), filter.managedBy(), null));
    }

    ClientsQuery withOthers(boolean others) {
        return with(new ClientFilter(
                others, filter.text(), filter.scope(), filter.server(), filter.owner(), filter.managedBy(), null));
    }

    ClientsQuery withFinding(@Nullable String another) {
        return new ClientsQuery(filter, another, order, selected);
    }

    ClientsQuery with(ClientOrder another) {
        return new ClientsQuery(filter, finding, another, selected);
    }

    ClientsQuery withSelected(Set<ClientId> others) {
        return new ClientsQuery(filter, finding, order, others);
    }

    private static ClientOrder order(String text) {
        var descending = text.endsWith("-desc");
        var word = descending ? text.substring(0, text.length() - "-desc".length()) : text;
        return named(ClientOrder.Key.values(), word)
                .map(key -> new ClientOrder(key, descending))
                .orElse(ClientOrder.BY_NAME);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return List.of(values).stream()
                .filter(value -> word(value).equals(word))
                .findFirst();
    }

    private static void put(LinkedHashMap<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parameters.put(name, value);
        }
    }
}
