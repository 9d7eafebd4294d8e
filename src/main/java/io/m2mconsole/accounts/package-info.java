/** Who may do what: local accounts, the identity provider's groups, and sessions. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"shared", "kit", "people", "operations"})
@NullMarked
package io.m2mconsole.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
