/** Environments: one user pool with its APIs each, discovered from a stack. */
@ApplicationModule(
        displayName = "Environments",
        allowedDependencies = {"shared", "kit", "aws", "people", "operations"})
@NullMarked
package io.m2mconsole.environments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
