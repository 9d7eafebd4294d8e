/** AWS STS, as far as asking who one is and assuming a role. */
@NullMarked
package io.m2mconsole.sandbox.sts;

import org.jspecify.annotations.NullMarked;
