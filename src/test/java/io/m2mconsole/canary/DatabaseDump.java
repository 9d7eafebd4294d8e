package io.m2mconsole.canary;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table, as text. */
final class DatabaseDump {

    private DatabaseDump() {}

    static String of(JdbcClient jdbc) {
        var dump = new StringBuilder();
        var tables = jdbc.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        for (var table : tables) {
            dump.append(table).append('\n');
            jdbc.sql("select * from \"" + table + "\"")
                    .query()
                    .listOfRows()
                    .forEach(row -> dump.append(
                            row.values().stream().map(DatabaseDump::text).toList()));
        }
        return dump.toString();
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
