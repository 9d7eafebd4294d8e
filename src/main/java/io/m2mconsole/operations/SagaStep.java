package io.m2mconsole.operations;

/**
 * One remote step. It may run twice, when the console died while it ran: it must recognise what it did before. What later
 * steps need goes into the data, which is stored before and after each step; never a secret.
 */
public interface SagaStep {

    /** What it does, for people, such as "Create the app client". */
    String name();

    void run(SagaData data);

    /** Takes back whatever the step may have done, which can be nothing at all. */
    void undo(SagaData data);
}
