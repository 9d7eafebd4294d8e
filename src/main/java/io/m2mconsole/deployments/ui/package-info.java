/** The page of the APIs' methods. */
@NamedInterface("ui")
@NullMarked
package io.m2mconsole.deployments.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
