package io.m2mconsole.health;

/**
 * How much of a limit is used.
 *
 * @param subject what is counted, such as "App clients"
 * @param used how many there are
 * @param limit how many there may be, more than 0
 * @param note where the limit comes from, for people
 */
public record Gauge(String subject, double used, double limit, String note) {

    private static final double CLOSE = 0.8;

    public Gauge {
        if (limit <= 0) {
            throw new IllegalArgumentException("A limit is more than 0.");
        }
    }

    /** From 0 for nothing to 1 for all, and never more. */
    public double share() {
        return Math.clamp(used / limit, 0, 1);
    }

    /** Whether the limit is near: four fifths or more are used. */
    public boolean close() {
        return share() >= CLOSE;
    }
}
