package io.m2mconsole.sandbox.cloudformation;

/** A resource could not be made, changed or deleted; its event tells why. */
final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String logicalId;

    StepFailed(String logicalId, String reason) {
        super(reason, null, false, false);
        this.logicalId = logicalId;
    }

    String logicalId() {
        return logicalId;
    }
}
