/** SDK clients per target, and the one place that turns SDK exceptions into problems. */
@ApplicationModule(
        displayName = "AWS",
        allowedDependencies = {"shared", "kit"})
@NullMarked
package io.m2mconsole.aws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
