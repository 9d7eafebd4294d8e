/** Tokens of the sandbox's user pools, verified by what the pools publish. */
@NullMarked
package io.m2mconsole.sandbox.apigateway.tokens;

import org.jspecify.annotations.NullMarked;
