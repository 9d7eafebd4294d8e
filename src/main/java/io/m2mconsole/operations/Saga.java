package io.m2mconsole.operations;

import java.util.List;
import java.util.stream.IntStream;

/** A command of several remote steps; a Spring bean of the room that offers it. */
public interface Saga {

    /** Its name, such as {@code onboard}; stays the same for good, as rows in the database name it. */
    String kind();

    /** What it is, for people, such as "Onboard a client". */
    default String title() {
        return kind();
    }

    /** What it is as a whole; resuming, undoing and cancelling it need the same right. */
    Action action();

    /** Whether a failure leaves it unfinished until a person resumes or undoes it, instead of being undone at once. */
    default boolean stopsOnFailure(SagaData data) {
        return false;
    }

    /** The index of the last step before which it may still turn back: the first point of no return, else past the last. */
    default int lastReturn() {
        return IntStream.range(0, steps().size())
                .filter(index -> steps().get(index).pointOfNoReturn())
                .findFirst()
                .orElse(steps().size());
    }

    /** What it is done to, for people. */
    default String target(SagaData data) {
        return data.find("name").or(() -> data.find("clientName")).orElse(title());
    }

    /** What it would change, one line each, for a person who must approve it before it begins; never a secret. */
    default List<String> difference(SagaData data) {
        return List.of();
    }

    /** In order; the order and number stay the same while sagas of this kind may be in flight. */
    List<SagaStep> steps();
}
