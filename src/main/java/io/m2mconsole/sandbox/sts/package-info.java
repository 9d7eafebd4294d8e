/** AWS STS, as far as asking who one is. */
@NullMarked
package io.m2mconsole.sandbox.sts;

import org.jspecify.annotations.NullMarked;
