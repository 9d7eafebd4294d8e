/** Our Vaadin building blocks, shared by the pages of all rooms. */
@ApplicationModule(
        displayName = "Kit",
        allowedDependencies = {"shared"})
@NullMarked
package io.m2mconsole.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
