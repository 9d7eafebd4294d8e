package io.m2mconsole.bulk;

import io.m2mconsole.clients.AppClient;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clients as CSV after RFC 4180, without any secret. */
final class ClientsCsv {

    private static final List<String> HEAD = List.of(
            "name",
            "client id",
            "scopes",
            "client credentials",
            "explicit flows",
            "token lifetime in seconds",
            "revocation",
            "created",
            "changed");

    private ClientsCsv() {}

    static String of(Collection<AppClient> clients) {
        return Stream.concat(Stream.of(HEAD), clients.stream().map(ClientsCsv::cells))
                .map(cells -> cells.stream().map(ClientsCsv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(AppClient client) {
        return List.of(
                client.name().value(),
                client.id().value(),
                client.scopes().stream().sorted().map(Object::toString).collect(Collectors.joining(" ")),
                client.machine() ? "yes" : "no",
                String.join(" ", client.userFlows()),
                String.valueOf(client.tokenLifetime().toSeconds()),
                client.revocation() ? "yes" : "no",
                client.created().toString(),
                client.changed().toString());
    }

    /** Quoted; what a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(String text) {
        var safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
