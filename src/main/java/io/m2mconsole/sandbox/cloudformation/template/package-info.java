/** CloudFormation's template language: reading, parameters, conditions, functions, and the order of resources. */
@NullMarked
package io.m2mconsole.sandbox.cloudformation.template;

import org.jspecify.annotations.NullMarked;
