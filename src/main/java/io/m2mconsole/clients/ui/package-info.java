/** Pages of the app clients; other rooms add tabs through {@link io.m2mconsole.clients.ui.ClientTab}. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.clients.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
