package io.m2mconsole.activity;

import io.m2mconsole.shared.EnvironmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of the activity table. */
final class JdbcRows {

    private JdbcRows() {}

    static ChainRow row(ResultSet row) throws SQLException {
        return new ChainRow(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("address"),
                row.getString("needed"),
                row.getString("action"),
                row.getString("target"),
                row.getString("environment"),
                row.getString("difference"),
                row.getObject("begin_seq", Long.class),
                row.getString("begin_hash"),
                instant(row),
                row.getString("outcome"),
                row.getLong("duration_millis"),
                row.getString("request_ids"),
                row.getString("problem"),
                row.getObject("end_seq", Long.class),
                row.getString("end_hash"));
    }

    static ActivityEntry entry(ResultSet row) throws SQLException {
        var read = row(row);
        return new ActivityEntry(
                read.id(),
                read.at(),
                read.actor(),
                read.address(),
                read.needed(),
                read.action(),
                read.target(),
                read.environment() == null ? null : new EnvironmentId(read.environment()),
                read.difference(),
                Outcome.valueOf(read.outcome()),
                Duration.ofMillis(read.durationMillis()),
                read.requestIds().isEmpty()
                        ? List.of()
                        : List.of(read.requestIds().split(" ")),
                read.problem());
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
