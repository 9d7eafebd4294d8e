package io.m2mconsole.runs;

/** Another instance has the run in hand. */
final class RunLost extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
