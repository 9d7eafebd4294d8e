/** AWS Lambda: functions with inline code, run by the real interpreter. */
@NullMarked
package io.m2mconsole.sandbox.lambda;

import org.jspecify.annotations.NullMarked;
