/** The page of the APIs' methods. */
@NullMarked
package io.m2mconsole.apis.ui;

import org.jspecify.annotations.NullMarked;
