package io.m2mconsole.shared;

import java.io.Serial;

/** The one exception for what failed at AWS or was refused before; carries its {@link Problem}. */
public class RemoteFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RemoteFailure(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public RemoteFailure(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
