/** The index of app clients in the database: the crawl that refreshes it within a budget, and the page that shows it. */
@ApplicationModule(
        displayName = "Index",
        allowedDependencies = {
            "shared",
            "kit",
            "jobs",
            "aws",
            "people",
            "environments",
            "health",
            "secrets",
            "clients",
            "clients :: ui"
        })
@NullMarked
package io.m2mconsole.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
