/** Page Test bench. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.trials.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
