package io.m2mconsole.aws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The budgets of all instances: each row tells when its budget is whole again. What is missing until then is spent; the clock
 * is the database's, as instances may disagree.
 */
@Repository
class JdbcBudgets {

    private static final Duration BURST = Duration.ofSeconds(1);
    /** The furthest that calls of persons put background work off. */
    private static final Duration MOST_BOOKED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcBudgets(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record State(OffsetDateTime whole, OffsetDateTime now) {

        /** When it would be whole again after that many requests more. */
        OffsetDateTime after(RequestBudget budget, int requests) {
            return (whole.isAfter(now) ? whole : now).plusNanos((long) (requests * 1e9 / budget.perSecond()));
        }
    }

    /** Draws that many requests, or says how long to wait before trying again. */
    Duration draw(RequestBudget budget, int requests) {
        return locked(budget, state -> {
            var whole = state.after(budget, requests);
            // One request may always be drawn from a whole budget, however slow it fills.
            var limit = state.now().plus(longer(BURST, Duration.ofNanos((long) (1e9 / budget.perSecond()))));
            if (whole.isAfter(limit)) {
                return Duration.between(limit, whole);
            }
            write(budget, whole);
            return Duration.ZERO;
        });
    }

    void book(RequestBudget budget) {
        locked(budget, state -> {
            var whole = state.after(budget, 1);
            var limit = state.now().plus(MOST_BOOKED);
            write(budget, whole.isAfter(limit) ? limit : whole);
            return Duration.ZERO;
        });
    }

    /** How many requests of the budget are spent, and not yet there again. */
    double spent(RequestBudget budget) {
        return jdbc.sql("select whole_at, current_timestamp as now_at from request_budget where name = :name")
                .param("name", budget.name())
                .query(JdbcBudgets::state)
                .optional()
                .map(state ->
                        Math.max(0, Duration.between(state.now(), state.whole()).toNanos()) / 1e9)
                .map(seconds -> seconds * budget.perSecond())
                .orElse(0.0);
    }

    private Duration locked(RequestBudget budget, java.util.function.Function<State, Duration> work) {
        var known = inTransaction(budget, work);
        if (known.isEmpty()) {
            begin(budget);
            return inTransaction(budget, work).orElseThrow();
        }
        return known.get();
    }

    private Optional<Duration> inTransaction(RequestBudget budget, java.util.function.Function<State, Duration> work) {
        return Optional.ofNullable(transaction.execute(_ -> jdbc.sql(
                        "select whole_at, current_timestamp as now_at from request_budget where name = :name for update")
                .param("name", budget.name())
                .query(JdbcBudgets::state)
                .optional()
                .map(work)
                .orElse(null)));
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                row.getObject("whole_at", OffsetDateTime.class), row.getObject("now_at", OffsetDateTime.class));
    }

    private void begin(RequestBudget budget) {
        try {
            jdbc.sql("insert into request_budget (name, whole_at) values (:name, current_timestamp)")
                    .param("name", budget.name())
                    .update();
        } catch (DuplicateKeyException _) {
            // Another thread or instance was quicker.
        }
    }

    private void write(RequestBudget budget, OffsetDateTime whole) {
        jdbc.sql("update request_budget set whole_at = :whole where name = :name")
                .param("whole", whole)
                .param("name", budget.name())
                .update();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
