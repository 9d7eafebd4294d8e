/** Access tokens: requesting, decoding, verifying. */
@ApplicationModule(
        displayName = "Tokens",
        allowedDependencies = {"shared", "kit", "aws", "people", "operations", "environments", "health"})
@NullMarked
package io.m2mconsole.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
