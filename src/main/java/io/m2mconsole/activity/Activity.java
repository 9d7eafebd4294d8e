package io.m2mconsole.activity;

import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What was done with the console, newest first: append-only, and chained so that later changes show. */
@Service
public class Activity {

    private static final int PAGE = 500;

    private final People people;
    private final JdbcActivity table;
    private final JdbcChain chain;
    private final ChainVerifier verifier;
    private final Shipping shipping;

    Activity(People people, JdbcActivity table, JdbcChain chain, ChainVerifier verifier, Shipping shipping) {
        this.people = people;
        this.table = table;
        this.chain = chain;
        this.verifier = verifier;
        this.shipping = shipping;
    }

    /** Writes down that it begins, and returns the entry's id for {@link #end}. */
    public long begin(Deed deed, Actor actor, Optional<String> address) {
        var row = chain.begin(deed, actor, address);
        shipping.begun(row);
        return row.id();
    }

    /**
     * Completes what began; once only.
     *
     * @param requestIds AWS's, in order
     * @param problem what went wrong, as a sentence without secrets
     */
    public void end(long id, Outcome outcome, Duration duration, List<String> requestIds, Optional<String> problem) {
        chain.end(id, new Ending(outcome, duration, requestIds, problem)).ifPresent(shipping::ended);
    }

    /** Writes down what this thread's actor has just done, and what needs no more than that: an export, a look. */
    public void done(Deed deed) {
        var id = begin(deed, people.actor(), people.address());
        end(id, Outcome.DONE, Duration.ZERO, List.of(), Optional.empty());
    }

    public List<ActivityEntry> page(ActivityFilter filter, int offset, int limit) {
        return table.page(filter, offset, limit);
    }

    public int count(ActivityFilter filter) {
        return table.count(filter);
    }

    /** The entry of that id; empty where there is none, or none any more. */
    public Optional<ActivityEntry> find(long id) {
        return table.find(id);
    }

    /** Who did anything, in order; at most 200. */
    public List<String> actors() {
        return table.distinct("actor");
    }

    /** Which actions there are, in order; at most 200. */
    public List<String> actions() {
        return table.distinct("action");
    }

    /** Hands over all that fits, newest first, without keeping it; blocks. */
    public void each(ActivityFilter filter, Consumer<ActivityEntry> taker) {
        var before = Optional.<Long>empty();
        List<ActivityEntry> page;
        do {
            page = table.before(filter, before, PAGE);
            page.forEach(taker);
            before = page.isEmpty() ? before : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
    }

    /** Follows the whole chain anew and tells whether anything was changed, deleted or put in another order. Blocks. */
    public Verification verify() {
        return verifier.verify();
    }
}
