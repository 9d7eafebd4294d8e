/** Code that gets a token as a client, for its owner to paste. */
@ApplicationModule(
        displayName = "Snippets",
        allowedDependencies = {"shared", "kit", "aws", "environments", "secrets", "clients", "clients :: ui"})
@NullMarked
package io.m2mconsole.snippets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
