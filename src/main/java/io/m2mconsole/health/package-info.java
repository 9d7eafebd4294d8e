/** How an environment stands: the live checklist, to which the rooms above add their part. */
@ApplicationModule(
        displayName = "Health",
        allowedDependencies = {"shared", "kit", "aws", "people", "environments"})
@NullMarked
package io.m2mconsole.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
