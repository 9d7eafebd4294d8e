/** Rotating client secrets, by hand and on schedule; adopting, verifying and revealing them on the pages. */
@ApplicationModule(
        displayName = "Rotation",
        allowedDependencies = {
            "shared",
            "kit",
            "jobs",
            "aws",
            "people",
            "operations",
            "operations :: ui",
            "environments",
            "tokens",
            "secrets",
            "clients",
            "clients :: ui"
        })
@NullMarked
package io.m2mconsole.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
