/** AWS CloudFormation: stacks from templates, made through the other services' own APIs. */
@NullMarked
package io.m2mconsole.sandbox.cloudformation;

import org.jspecify.annotations.NullMarked;
