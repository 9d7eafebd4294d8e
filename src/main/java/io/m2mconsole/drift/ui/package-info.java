/** The part of the findings' page that tells of drift. */
@NullMarked
package io.m2mconsole.drift.ui;

import org.jspecify.annotations.NullMarked;
