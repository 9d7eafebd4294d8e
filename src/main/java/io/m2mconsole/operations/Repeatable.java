package io.m2mconsole.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a command needs to be carried out later, exactly as it was asked for. Stored in the database, so never a secret.
 *
 * @param saga the kind of the saga that it starts; absent where a {@link Repeat} carries it out
 * @param subject the saga's subject
 * @param data what it works on
 * @param difference what would change, one line each, for whoever approves; such as {@code + customer-api/read}
 */
public record Repeatable(@Nullable String saga, String subject, Map<String, String> data, List<String> difference) {

    public Repeatable {
        data = Map.copyOf(data);
        difference = List.copyOf(difference);
    }

    /** Of a single command. */
    public Repeatable(Map<String, String> data, List<String> difference) {
        this(null, "", data, difference);
    }

    public Optional<String> sagaKind() {
        return Optional.ofNullable(saga);
    }
}
