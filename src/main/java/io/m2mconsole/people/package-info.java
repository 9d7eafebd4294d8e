/** Sign-in, rights and actors. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"shared", "kit"})
@NullMarked
package io.m2mconsole.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
