package io.m2mconsole.shared;

import java.time.Instant;
import java.util.function.Function;

/** A value that comes from far: on its way, there, or failed. */
public sealed interface Remote<T> {

    /** Asked for, no answer yet. */
    record Loading<T>() implements Remote<T> {}

    /** @param at when it was read */
    record Ready<T>(T value, Instant at) implements Remote<T> {}

    /** Could not be read. */
    record Failed<T>(Problem problem) implements Remote<T> {}

    static <T> Remote<T> loading() {
        return new Loading<>();
    }

    static <T> Remote<T> ready(T value) {
        return new Ready<>(value, Instant.now());
    }

    static <T> Remote<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    default <R> Remote<R> map(Function<T, R> function) {
        return switch (this) {
            case Loading<T> _ -> new Loading<>();
            case Ready<T>(T value, Instant at) -> new Ready<>(function.apply(value), at);
            case Failed<T>(Problem problem) -> new Failed<>(problem);
        };
    }
}
