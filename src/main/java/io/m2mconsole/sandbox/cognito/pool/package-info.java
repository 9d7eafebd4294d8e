/** The state of user pools: clients and their secrets, resource servers, domains, signing keys. All of it in memory. */
@NullMarked
package io.m2mconsole.sandbox.cognito.pool;

import org.jspecify.annotations.NullMarked;
