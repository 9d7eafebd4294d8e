/** Changing one app client: its settings, its scopes with what they open, and who answers for it. */
@ApplicationModule(
        displayName = "Editing",
        allowedDependencies = {
            "shared",
            "kit",
            "aws",
            "people",
            "operations",
            "activity",
            "activity :: ui",
            "environments",
            "scopes",
            "apis",
            "secrets",
            "clients",
            "clients :: ui",
            "access"
        })
@NullMarked
package io.m2mconsole.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
