/** AWS IAM, as far as asking what a principal may do. */
@NullMarked
package io.m2mconsole.sandbox.iam;

import org.jspecify.annotations.NullMarked;
