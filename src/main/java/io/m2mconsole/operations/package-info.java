/** What every remote command passes: right and activity; sagas. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"shared", "kit", "people", "activity", "jobs"})
@NullMarked
package io.m2mconsole.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
