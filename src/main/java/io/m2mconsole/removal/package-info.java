/** Deleting a client with its secret, and all that the console itself made. */
@ApplicationModule(
        displayName = "Removal",
        allowedDependencies = {
            "shared",
            "kit",
            "people",
            "operations",
            "environments",
            "secrets",
            "clients",
            "clients :: ui"
        })
@NullMarked
package io.m2mconsole.removal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
