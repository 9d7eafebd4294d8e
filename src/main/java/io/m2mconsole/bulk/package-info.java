/** Changing many clients at once: recorded row by row, so that it survives a closed tab and a crash. */
@ApplicationModule(
        displayName = "Bulk",
        allowedDependencies = {
            "shared",
            "kit",
            "people",
            "operations",
            "environments",
            "scopes",
            "apis",
            "secrets",
            "clients",
            "clients :: ui",
            "removal",
            "access",
            "editing",
            "editing :: ui"
        })
@NullMarked
package io.m2mconsole.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
