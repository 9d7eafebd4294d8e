package io.m2mconsole.matrix.ui;

import io.m2mconsole.access.ClientGroup;
import io.m2mconsole.access.MethodGroup;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ScopeName;
import java.util.stream.Collectors;

/** The heads of rows and columns in words. */
final class AxisText {

    private static final int MOST = 3;

    private AxisText() {}

    /** A client's name, or how many there are. */
    static String clients(ClientGroup group) {
        return group.size() == 1 ? group.first().name().value() : group.size() + " clients";
    }

    /** A method's verb and path, or how many there are. */
    static String methods(MethodGroup group) {
        return group.size() == 1 ? group.first().id().label() : group.size() + " methods";
    }

    /** The first of a group by name; empty for a group of one. */
    static String some(ClientGroup group) {
        return group.size() == 1
                ? ""
                : group.members().stream()
                                .limit(MOST)
                                .map(client -> client.name().value())
                                .collect(Collectors.joining(", "))
                        + (group.size() > MOST ? ", …" : "");
    }

    /** As {@link #some(ClientGroup)}. */
    static String some(MethodGroup group) {
        return group.size() == 1
                ? ""
                : group.members().stream()
                                .limit(MOST)
                                .map(method -> method.id().label())
                                .collect(Collectors.joining(", "))
                        + (group.size() > MOST ? ", …" : "");
    }

    /** What a client holds. */
    static String scopes(AppClient client) {
        if (!client.machine()) {
            return "no client credentials";
        }
        return switch (client.scopes().size()) {
            case 0 -> "no scope";
            case 1, 2 ->
                client.scopes().stream().sorted().map(ScopeName::toString).collect(Collectors.joining(", "));
            default -> client.scopes().size() + " scopes";
        };
    }
}
