/** What the console itself may do at AWS, and the page on which an environment and its standing are seen. */
@ApplicationModule(
        displayName = "Permissions",
        allowedDependencies = {"shared", "kit", "aws", "people", "operations", "environments", "health", "health :: ui"
        })
@NullMarked
package io.m2mconsole.permissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
