/** The sign-in page and the security of every page and path. */
@NullMarked
package io.m2mconsole.people.ui;

import org.jspecify.annotations.NullMarked;
