/** Who may call what, and why: pure functions over records. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "kit", "clients", "scopes", "apis", "environments"})
@NullMarked
package io.m2mconsole.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
