/** The tabs of the Client page on which a client is changed. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.editing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
