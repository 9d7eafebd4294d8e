package io.m2mconsole.findings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finding, with the acknowledgement that holds for it, absent where none does. */
public record KnownFinding(Finding finding, @Nullable Acknowledgement acknowledgement) {

    public Optional<Acknowledgement> acknowledged() {
        return Optional.ofNullable(acknowledgement);
    }

    /** Whether it waits for somebody. */
    public boolean open() {
        return acknowledgement == null;
    }
}
