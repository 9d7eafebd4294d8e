/** Four eyes: changes of a protected environment that wait for another person's approval. */
@ApplicationModule(
        displayName = "Approvals",
        allowedDependencies = {"shared", "kit", "people", "operations"})
@NullMarked
package io.m2mconsole.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
