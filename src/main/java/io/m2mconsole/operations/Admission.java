package io.m2mconsole.operations;

import io.m2mconsole.people.Right;
import java.util.Set;

/** Whether someone may do something somewhere. */
public enum Admission {
    ALLOWED,
    /** The right is missing. */
    REFUSED,
    /** The environment is protected: whoever may must unlock it first. */
    AFTER_UNLOCKING,
    /** Another person must approve it first. */
    AFTER_APPROVAL;

    /** How an environment is protected, as one person finds it. */
    public enum Place {
        OPEN,
        PROTECTED,
        /** Protected, and unlocked by that person for a while. */
        UNLOCKED,
        /** Protected, and what changes it needs another person's approval. */
        FOUR_EYES,
        /** As the former, and unlocked by that person for a while. */
        FOUR_EYES_UNLOCKED;

        static Place of(boolean guarded, boolean fourEyes, boolean unlocked) {
            if (!guarded) {
                return OPEN;
            }
            return fourEyes ? unlocked ? FOUR_EYES_UNLOCKED : FOUR_EYES : unlocked ? UNLOCKED : PROTECTED;
        }
    }

    /** The one rule: who holds these rights there may do this, or may not, or not yet. */
    public static Admission of(Action action, Set<Right> rights, Place place) {
        if (!rights.contains(action.right())) {
            return REFUSED;
        }
        return switch (action.effect()) {
            case READS -> ALLOWED;
            case TOUCHES ->
                switch (place) {
                    case OPEN, UNLOCKED, FOUR_EYES_UNLOCKED -> ALLOWED;
                    case PROTECTED, FOUR_EYES -> AFTER_UNLOCKING;
                };
            case CHANGES ->
                switch (place) {
                    case OPEN, UNLOCKED -> ALLOWED;
                    case PROTECTED -> AFTER_UNLOCKING;
                    case FOUR_EYES, FOUR_EYES_UNLOCKED -> AFTER_APPROVAL;
                };
        };
    }
}
