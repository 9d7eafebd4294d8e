package io.m2mconsole.operations;

import java.util.List;
import org.springframework.stereotype.Service;

/** What was done with the console, newest first. */
@Service
public class Activity {

    private final JdbcActivity table;

    Activity(JdbcActivity table) {
        this.table = table;
    }

    public List<ActivityEntry> page(ActivityFilter filter, int offset, int limit) {
        return table.page(filter, offset, limit);
    }

    public int count(ActivityFilter filter) {
        return table.count(filter);
    }
}
