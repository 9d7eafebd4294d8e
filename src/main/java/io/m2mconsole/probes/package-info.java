/** Single probes of a live API: which token is sent where, what comes back, and what that means beside what was expected. */
@ApplicationModule(
        displayName = "Probes",
        allowedDependencies = {"shared", "environments", "tokens", "apis", "secrets", "clients", "access"})
@NullMarked
package io.m2mconsole.probes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
