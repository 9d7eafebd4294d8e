/**
 * The sandbox's front door: one HTTP server on loopback, AWS's three wire protocols (JSON 1.1, REST-JSON, Query), the
 * guard before them, and the faults and request rates that can be switched on. Services plug in as {@link
 * io.m2mconsole.sandbox.wire.WireService}s and reach each other through {@link io.m2mconsole.sandbox.wire.Loopback}
 * only.
 */
@NullMarked
package io.m2mconsole.sandbox.wire;

import org.jspecify.annotations.NullMarked;
