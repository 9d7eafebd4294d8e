package io.m2mconsole.aws;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Keeps background calls within the requests that AWS allows, and lets calls for which a person waits go first. */
@Service
public class RequestBudgets {

    private static final double DRAWS_A_SECOND = 10;

    private final JdbcBudgets table;
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

    RequestBudgets(JdbcBudgets table) {
        this.table = table;
    }

    /** Waits until one more background request is within the budget. */
    public void await(RequestBudget budget) throws InterruptedException {
        drawn.computeIfAbsent(budget.name(), _ -> new Drawn()).take(budget);
    }

    /** Books a request that somebody waits for: it goes at once, and background requests wait the longer. */
    public void book(RequestBudget budget) {
        table.book(budget);
    }

    /**
     * How many requests of the budget are spent by all instances and not yet there again: from 0 for none to a second's worth,
     * and more where persons' calls went beyond it.
     */
    public double spent(RequestBudget budget) {
        return table.spent(budget);
    }

    /** What this instance drew from the budget and has not spent yet: a tenth of a second's worth at most. */
    private final class Drawn {

        private int left;

        // While one waits the others queue up behind it.
        synchronized void take(RequestBudget budget) throws InterruptedException {
            if (left == 0) {
                var requests = Math.max(1, (int) (budget.perSecond() / DRAWS_A_SECOND));
                for (var wait = table.draw(budget, requests); wait.isPositive(); wait = table.draw(budget, requests)) {
                    Thread.sleep(wait.plus(Duration.ofMillis(1)));
                }
                left = requests;
            }
            left--;
        }
    }
}
