/** App clients: the list, one client and its tabs. */
@ApplicationModule(
        displayName = "Clients",
        allowedDependencies = {
            "shared",
            "kit",
            "aws",
            "people",
            "operations",
            "environments",
            "health",
            "tokens",
            "scopes",
            "secrets"
        })
@NullMarked
package io.m2mconsole.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
