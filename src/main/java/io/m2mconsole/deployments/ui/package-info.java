/** The page of the APIs' methods. */
@NullMarked
package io.m2mconsole.deployments.ui;

import org.jspecify.annotations.NullMarked;
