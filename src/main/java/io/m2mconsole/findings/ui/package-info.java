/** The page of the findings. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.findings.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
