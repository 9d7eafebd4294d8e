/** Proof: token tests and endpoint tests of a person against the live API, and the history of all that was ever sent. */
@ApplicationModule(
        displayName = "Trials",
        allowedDependencies = {
            "shared",
            "kit",
            "aws",
            "people",
            "operations",
            "jobs",
            "environments",
            "tokens",
            "scopes",
            "apis",
            "guards",
            "secrets",
            "clients",
            "clients :: ui",
            "access",
            "probes"
        })
@NullMarked
package io.m2mconsole.trials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
