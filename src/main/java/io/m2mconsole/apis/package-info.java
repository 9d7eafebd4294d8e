/** Which method requires which scopes, as deployed. */
@ApplicationModule(
        displayName = "APIs",
        allowedDependencies = {"shared", "aws", "environments", "health", "scopes"})
@NullMarked
package io.m2mconsole.apis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
