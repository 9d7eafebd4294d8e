/** What runs found, as something to keep, compare and hand on: reports, baselines, alarms, and the check for pipelines. */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "shared",
            "kit",
            "aws",
            "people",
            "operations",
            "environments",
            "apis",
            "clients",
            "access",
            "probes",
            "trials",
            "trials :: ui",
            "findings",
            "runs",
            "runs :: ui"
        })
@NullMarked
package io.m2mconsole.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
