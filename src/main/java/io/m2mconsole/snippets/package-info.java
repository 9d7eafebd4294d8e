/** Code that calls an API as a client, for its owner to paste. */
@ApplicationModule(
        displayName = "Snippets",
        allowedDependencies = {
            "shared",
            "kit",
            "aws",
            "environments",
            "apis",
            "secrets",
            "clients",
            "clients :: ui",
            "access"
        })
@NullMarked
package io.m2mconsole.snippets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
