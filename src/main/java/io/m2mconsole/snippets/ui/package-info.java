/** The Code tab of a client, and snippets for other pages to show. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.snippets.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
