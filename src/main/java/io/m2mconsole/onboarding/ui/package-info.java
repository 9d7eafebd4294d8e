/** Pages Onboard and hand-over. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.onboarding.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
