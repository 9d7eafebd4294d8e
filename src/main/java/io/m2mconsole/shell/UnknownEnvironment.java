package io.m2mconsole.shell;

import java.io.Serial;

/** The URL names an environment that is not configured. */
class UnknownEnvironment extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
