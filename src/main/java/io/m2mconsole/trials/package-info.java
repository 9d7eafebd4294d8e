/** Proof: token tests, endpoint tests and allow/deny runs against the live API. */
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
            "access"
        })
@NullMarked
package io.m2mconsole.trials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
