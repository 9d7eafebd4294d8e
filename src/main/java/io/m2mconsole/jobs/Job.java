package io.m2mconsole.jobs;

import java.time.Duration;

/**
 * Work that recurs; a Spring bean of the room that knows it. One instance of the console does it at a time. It may come
 * twice all the same, where an instance was frozen and thawed: what it does must be harmless when repeated.
 */
public interface Job {

    /** Its name, such as {@code saga-watch}; stays the same for good, as rows in the database name it. */
    String name();

    /** The pause between the end of one run and the start of the next. */
    Duration every();

    /** Does it, on a virtual thread as the console itself. What it throws is logged, and the next run comes in time. */
    void run();
}
