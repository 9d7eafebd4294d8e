/** Page Runs. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.reports.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
