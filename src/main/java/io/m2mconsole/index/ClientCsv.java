package io.m2mconsole.index;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ScopeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clients as comma-separated values, RFC 4180. What a spreadsheet would take for a formula is led by an apostrophe, as names,
 * owners and tags are anybody's text.
 */
final class ClientCsv {

    private static final List<String> HEADER = List.of(
            "name",
            "id",
            "owner",
            "scopes",
            "secret_made",
            "active_secrets",
            "stored_secret_arn",
            "token_lifetime_seconds",
            "created",
            "changed",
            "machine",
            "user_flows",
            "managed_by",
            "within_managed_names",
            "read");

    private final Writer out;

    ClientCsv(Writer out) {
        this.out = out;
        line(HEADER.stream());
    }

    void row(IndexedClient row) {
        var secrets = row.secrets();
        line(Stream.of(
                row.name().value(),
                row.id().value(),
                row.owner().orElse(""),
                of(
                        row,
                        client -> client.scopes().stream()
                                .sorted()
                                .map(ScopeName::toString)
                                .collect(Collectors.joining(" "))),
                at(secrets.newest()),
                secrets.known() ? String.valueOf(secrets.active()) : "",
                Optional.ofNullable(secrets.arn()).orElse(""),
                of(row, client -> client.tokenLifetime().toSeconds()),
                of(row, AppClient::created),
                of(row, AppClient::changed),
                of(row, AppClient::machine),
                of(row, client -> String.join(" ", client.userFlows())),
                row.managedBy().word(),
                String.valueOf(row.managed()),
                at(row.fetchedAt())));
    }

    private static String of(IndexedClient row, Function<AppClient, Object> read) {
        return row.client().map(read).map(String::valueOf).orElse("");
    }

    private static String at(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    private void line(Stream<String> cells) {
        try {
            out.write(cells.map(ClientCsv::cell).collect(Collectors.joining(",")));
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
