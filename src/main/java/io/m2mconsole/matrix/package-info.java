/** The matrix client × method: predictions, with what trials and runs found over them. */
@ApplicationModule(
        displayName = "Matrix",
        allowedDependencies = {
            "shared",
            "kit",
            "environments",
            "apis",
            "guards",
            "clients",
            "access",
            "probes",
            "trials",
            "trials :: ui",
            "runs",
            "runs :: ui"
        })
@NullMarked
package io.m2mconsole.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
