/** The pages People and Account. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.accounts.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
