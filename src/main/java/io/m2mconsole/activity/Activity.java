package io.m2mconsole.activity;

import io.m2mconsole.people.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What was done with the console, newest first. */
@Service
public class Activity {

    private final JdbcActivity table;

    Activity(JdbcActivity table) {
        this.table = table;
    }

    /** Writes down that it begins, and returns the entry's id for {@link #end}. */
    public long begin(Deed deed, Actor actor, Optional<String> address) {
        return table.begin(deed, actor, address);
    }

    /**
     * Completes what began.
     *
     * @param requestIds AWS's, in order
     * @param problem what went wrong, as a sentence without secrets
     */
    public void end(long id, Outcome outcome, Duration duration, List<String> requestIds, Optional<String> problem) {
        table.end(id, outcome, duration, requestIds, problem);
    }

    public List<ActivityEntry> page(ActivityFilter filter, int offset, int limit) {
        return table.page(filter, offset, limit);
    }

    public int count(ActivityFilter filter) {
        return table.count(filter);
    }
}
