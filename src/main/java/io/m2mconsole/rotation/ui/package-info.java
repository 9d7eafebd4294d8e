/** Page Secrets, and the tab Secrets of a client. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.rotation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
