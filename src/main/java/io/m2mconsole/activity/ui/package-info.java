/** The page of what was done. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.activity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
