/** A marker secret goes through every flow, and is looked for wherever it must not be. */
@NullMarked
package io.m2mconsole.canary;

import org.jspecify.annotations.NullMarked;
