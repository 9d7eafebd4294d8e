/** Journeys of a person through the packaged console in a real browser; screenshots are kept in target/screenshots. */
@NullMarked
package io.m2mconsole.journeys;

import org.jspecify.annotations.NullMarked;
