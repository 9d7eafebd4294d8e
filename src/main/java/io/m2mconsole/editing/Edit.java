package io.m2mconsole.editing;

import java.util.List;

/** What comes of a change, or would come of it. */
public sealed interface Edit {

    /** All is as wanted already; nothing is written. */
    record Unchanged(Version now) implements Edit {}

    /** @param now the client after it was written; before, where it was only asked what would change */
    record Changed(Version now, List<Difference> differences) implements Edit {
        public Changed {
            differences = List.copyOf(differences);
        }
    }

    /** Somebody else changed the client since it was opened; nothing is written. */
    record Overtaken(Version opened, Version now) implements Edit {
        /** Empty where only the date differs: a secret was added, or something the console does not know was changed. */
        public List<Difference> differences() {
            return Difference.between(opened.fields(), now.fields());
        }
    }
}
