package io.m2mconsole.shared;

/**
 * Tells whoever runs a piece of work on this thread that a call of it that changes something was left without an answer: it may
 * have taken effect, and for a while it still may.
 */
public final class Unanswered {

    private static final ScopedValue<Runnable> NOTED = ScopedValue.newInstance();

    private Unanswered() {}

    /** Notes such a call for the work that runs on this thread, if any. */
    public static void note() {
        if (NOTED.isBound()) {
            NOTED.get().run();
        }
    }

    /** Runs the work. @param noted told of each such call */
    public static void during(Runnable noted, Runnable work) {
        ScopedValue.where(NOTED, noted).run(work);
    }
}
