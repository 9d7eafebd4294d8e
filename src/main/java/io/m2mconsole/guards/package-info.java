/** Authorizers that were there once: what was believed of a method stays believed until a person says otherwise. */
@ApplicationModule(
        displayName = "Guards",
        allowedDependencies = {"shared", "people", "operations", "environments", "scopes", "apis", "findings"})
@NullMarked
package io.m2mconsole.guards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
