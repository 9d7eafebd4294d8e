/** Main layout, overview and error pages; nobody imports it. */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {
            "shared",
            "kit",
            "people",
            "activity",
            "activity :: ui",
            "operations",
            "operations :: ui",
            "accounts :: ui",
            "environments",
            "health",
            "health :: ui",
            "tokens",
            "scopes",
            "apis",
            "secrets",
            "clients",
            "access",
            "findings",
            "findings :: ui",
            "trials",
            "onboarding"
        })
@NullMarked
package io.m2mconsole.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
