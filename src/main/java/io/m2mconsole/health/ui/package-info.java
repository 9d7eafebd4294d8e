/** How health and quotas look on any page. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.health.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
