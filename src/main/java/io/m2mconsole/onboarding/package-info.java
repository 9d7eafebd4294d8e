/** One click from a name to a proven client. */
@ApplicationModule(
        displayName = "Onboarding",
        allowedDependencies = {
            "shared",
            "kit",
            "aws",
            "people",
            "operations",
            "environments",
            "tokens",
            "scopes",
            "scopes :: ui",
            "apis",
            "secrets",
            "clients",
            "clients :: ui",
            "snippets",
            "snippets :: ui",
            "rotation :: ui",
            "access",
            "probes",
            "trials",
            "trials :: ui",
            "matrix :: ui"
        })
@NullMarked
package io.m2mconsole.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
