/** Recurring work, done by one instance at a time however many there are. */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"shared"})
@NullMarked
package io.m2mconsole.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
