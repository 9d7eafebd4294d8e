/** The page of the resource servers and scopes. */
@NullMarked
package io.m2mconsole.scopes.ui;

import org.jspecify.annotations.NullMarked;
