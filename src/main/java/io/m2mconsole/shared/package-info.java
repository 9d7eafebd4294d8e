/** Ids, problems, remote values and secret values: what every room may use. Depends on the JDK alone. */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package io.m2mconsole.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
