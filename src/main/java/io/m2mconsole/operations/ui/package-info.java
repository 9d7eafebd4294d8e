/** The page of what was left unfinished. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.operations.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
