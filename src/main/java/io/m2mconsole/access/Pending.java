package io.m2mconsole.access;

/** A cell that an undeployed change of its method would turn. @param now what holds until the stage is deployed */
public record Pending(Decision now, Decision then) {

    /** Such as "An undeployed change would alter it to Denied". */
    public String sentence() {
        return "An undeployed change would alter it to " + Reasons.word(then);
    }
}
