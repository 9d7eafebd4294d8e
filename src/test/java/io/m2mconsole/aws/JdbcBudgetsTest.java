package io.m2mconsole.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnBothDatabases;
import io.m2mconsole.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@OnBothDatabases
class JdbcBudgetsTest {

    private static final RequestBudget SLOW = new RequestBudget("account region describe", 2);

    private final DataSource source;

    JdbcBudgetsTest(TestDatabase database) {
        source = database.fresh();
    }

    @Test
    void letsOneSecondsWorthGoAtOnceThenHoldsTheRate() {
        var budgets = budgets();

        assertThat(budgets.draw(SLOW, 1)).isZero();
        assertThat(budgets.draw(SLOW, 1)).isZero();
        assertThat(budgets.draw(SLOW, 1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(500));
    }

    @Test
    void letsOneGoHoweverSlowlyItFills() {
        var slowest = new RequestBudget("slowest", 0.1);

        assertThat(budgets().draw(slowest, 1)).isZero();
        assertThat(budgets().draw(slowest, 1)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    @Test
    void tellsHowMuchIsSpent() {
        var one = budgets();
        var other = budgets();
        assertThat(one.spent(SLOW)).as("nothing yet").isZero();

        other.draw(SLOW, 1);
        IntStream.range(0, 10).forEach(_ -> other.book(SLOW));

        assertThat(one.spent(SLOW)).isBetween(9.0, 11.0);
    }

    @Test
    void isSharedByInstances() {
        var one = budgets();
        var other = budgets();

        assertThat(one.draw(SLOW, 1)).isZero();
        assertThat(other.draw(SLOW, 1)).isZero();
        assertThat(one.draw(SLOW, 1)).isPositive();
        assertThat(other.draw(SLOW, 1)).isPositive();
    }

    @Test
    void putsBackgroundWorkOffForWhatSomebodyWaitsFor() {
        var budgets = budgets();

        IntStream.range(0, 10).forEach(_ -> budgets.book(SLOW));

        assertThat(budgets.draw(SLOW, 1)).isBetween(Duration.ofSeconds(3), Duration.ofMillis(4_500));
    }

    @Test
    void keepsTheRateWithManyThreadsOfTwoInstances() throws InterruptedException {
        var budget = new RequestBudget("many", 40);
        var instances = new RequestBudgets[] {new RequestBudgets(budgets()), new RequestBudgets(budgets())};
        var drawn = new AtomicInteger();
        var begun = Instant.now();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (var i = 0; i < 16; i++) {
            var mine = instances[i % 2];
            threads.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    mine.await(budget);
                    drawn.incrementAndGet();
                }
                return drawn;
            });
        }
        while (drawn.get() < 100) {
            Thread.onSpinWait();
        }
        threads.shutdownNow();

        // A second's worth at once, the rest at the rate; each instance may hold a tenth of a second's worth besides.
        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis((100 - 40 - 8) * 1000 / 40));
    }

    private JdbcBudgets budgets() {
        return new JdbcBudgets(JdbcClient.create(source), new JdbcTransactionManager(source));
    }
}
