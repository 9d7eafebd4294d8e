/** What was done with the console, and by whom: every command, sign-in, refusal, reveal and export. */
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {"shared", "kit", "people", "jobs"})
@NullMarked
package io.m2mconsole.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
