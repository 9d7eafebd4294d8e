/** Changing which scopes methods require, and deploying it, with the cells that flip; the page of the APIs' methods. */
@ApplicationModule(
        displayName = "Deployments",
        allowedDependencies = {
            "shared",
            "kit",
            "aws",
            "people",
            "operations",
            "environments",
            "scopes",
            "clients",
            "apis",
            "access"
        })
@NullMarked
package io.m2mconsole.deployments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
