/** What is not as it should be: named rules over clients, scopes, methods and secrets, each with its evidence and cure. */
@ApplicationModule(
        displayName = "Findings",
        allowedDependencies = {
            "shared",
            "kit",
            "people",
            "operations",
            "environments",
            "scopes",
            "scopes :: ui",
            "apis",
            "secrets",
            "clients",
            "clients :: ui",
            "access",
            "deployments",
            "deployments :: ui",
            "index"
        })
@NullMarked
package io.m2mconsole.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
