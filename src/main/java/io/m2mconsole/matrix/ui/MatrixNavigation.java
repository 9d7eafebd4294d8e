package io.m2mconsole.matrix.ui;

import io.m2mconsole.shared.EnvironmentId;

/** Where the matrix is. */
public final class MatrixNavigation {

    private MatrixNavigation() {}

    /** The matrix clients × methods. */
    public static String access(EnvironmentId environment) {
        return environment + "/access";
    }
}
