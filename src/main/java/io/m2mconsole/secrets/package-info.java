/** Client secrets, keyed by client id, in Cognito and Secrets Manager. */
@ApplicationModule(
        displayName = "Secrets",
        allowedDependencies = {"shared", "kit", "aws", "people", "operations", "environments", "tokens"})
@NullMarked
package io.m2mconsole.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
