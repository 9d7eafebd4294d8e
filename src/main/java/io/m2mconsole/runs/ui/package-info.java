/** What pages show of runs. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.runs.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
