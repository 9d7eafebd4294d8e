/** The page of the resource servers and scopes. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.scopes.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
