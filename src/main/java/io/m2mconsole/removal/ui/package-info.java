/** The danger zone of a client, and the page that cleans up. */
@NullMarked
package io.m2mconsole.removal.ui;

import org.jspecify.annotations.NullMarked;
