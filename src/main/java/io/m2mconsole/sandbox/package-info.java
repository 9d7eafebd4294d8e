/**
 * An embedded, wire-compatible AWS for a laptop. It shares nothing with the console but the wire: the console reaches it
 * through the ordinary SDK clients and HTTP, and it may be replaced by AWS by configuration alone.
 */
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {})
@NullMarked
package io.m2mconsole.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
