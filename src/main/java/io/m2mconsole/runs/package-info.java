/** Allow/deny runs over many clients and methods: what they found, and what became of it since. */
@ApplicationModule(
        displayName = "Runs",
        allowedDependencies = {
            "shared",
            "kit",
            "people",
            "operations",
            "jobs",
            "environments",
            "apis",
            "guards",
            "clients",
            "access",
            "probes",
            "trials"
        })
@NullMarked
package io.m2mconsole.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
