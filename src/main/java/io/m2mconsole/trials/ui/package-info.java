/** Pages Access and Test bench. */
@NullMarked
package io.m2mconsole.trials.ui;

import org.jspecify.annotations.NullMarked;
