/** The page of an environment. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.permissions.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
