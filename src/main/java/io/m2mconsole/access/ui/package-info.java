/** The Access tab of a client. */
@NullMarked
package io.m2mconsole.access.ui;

import org.jspecify.annotations.NullMarked;
