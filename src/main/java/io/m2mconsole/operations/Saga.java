package io.m2mconsole.operations;

import java.util.List;

/** A command of several remote steps; a Spring bean of the room that offers it. */
public interface Saga {

    /** Its name, such as {@code onboard}; stays the same for good, as rows in the database name it. */
    String kind();

    /** What it is, for people, such as "Onboard a client". */
    default String title() {
        return kind();
    }

    /** In order; the order and number stay the same while sagas of this kind may be in flight. */
    List<SagaStep> steps();
}
