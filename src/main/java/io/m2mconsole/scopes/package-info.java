/** Resource servers and scopes. */
@ApplicationModule(
        displayName = "Scopes",
        allowedDependencies = {"shared", "kit", "aws", "people", "operations", "environments", "health"})
@NullMarked
package io.m2mconsole.scopes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
