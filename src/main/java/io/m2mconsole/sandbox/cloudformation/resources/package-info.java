/** The resource types that the sandbox's CloudFormation makes, each through its own service's API. */
@NullMarked
package io.m2mconsole.sandbox.cloudformation.resources;

import org.jspecify.annotations.NullMarked;
