/** The Clients page: the index as a grid. */
@NullMarked
package io.m2mconsole.index.ui;

import org.jspecify.annotations.NullMarked;
