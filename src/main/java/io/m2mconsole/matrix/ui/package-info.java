/** Page Access. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.matrix.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
