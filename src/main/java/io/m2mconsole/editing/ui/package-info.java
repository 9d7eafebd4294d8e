/** The tabs of the Client page on which a client is changed. */
@NullMarked
package io.m2mconsole.editing.ui;

import org.jspecify.annotations.NullMarked;
