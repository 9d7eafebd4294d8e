/** Pages Onboard and hand-over. */
@NullMarked
package io.m2mconsole.onboarding.ui;

import org.jspecify.annotations.NullMarked;
