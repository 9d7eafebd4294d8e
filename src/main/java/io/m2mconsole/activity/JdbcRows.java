package io.m2mconsole.activity;

import io.m2mconsole.activity.ChainRow.Begun;
import io.m2mconsole.activity.ChainRow.Ended;
import io.m2mconsole.activity.ChainRow.Place;
import io.m2mconsole.shared.EnvironmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
                new Begun(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("address"),
                        row.getString("needed"),
                        row.getString("action"),
                        row.getString("target"),
                        row.getString("environment"),
                        row.getString("difference")),
                place(row, "begin"),
                new Ended(
                        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getString("outcome"),
                        row.getLong("duration_millis"),
                        row.getString("request_ids"),
                        row.getString("problem")),
                place(row, "end"));
    }

    private static @Nullable Place place(ResultSet row, String event) throws SQLException {
        var seq = row.getObject(event + "_seq", Long.class);
        return seq == null ? null : new Place(seq, row.getString(event + "_hash"));
    }

    static ActivityEntry entry(ResultSet row) throws SQLException {
        var read = row(row);
        var begun = read.begun();
        var ended = read.ended();
        return new ActivityEntry(
                read.id(),
                begun.at(),
                begun.actor(),
                begun.address(),
                begun.needed(),
                begun.action(),
                begun.target(),
                begun.environment() == null ? null : new EnvironmentId(begun.environment()),
                begun.difference(),
                Outcome.valueOf(ended.outcome()),
                Duration.ofMillis(ended.durationMillis()),
                ended.requestIds().isEmpty()
                        ? List.of()
                        : List.of(ended.requestIds().split(" ")),
                ended.problem());
    }
}
