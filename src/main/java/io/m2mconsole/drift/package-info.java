/** Stack drift: what somebody changed behind CloudFormation's back, detected when asked for or at an interval. */
@ApplicationModule(
        displayName = "Drift",
        allowedDependencies = {
            "shared",
            "kit",
            "aws",
            "people",
            "operations",
            "jobs",
            "environments",
            "findings",
            "findings :: ui"
        })
@NullMarked
package io.m2mconsole.drift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
