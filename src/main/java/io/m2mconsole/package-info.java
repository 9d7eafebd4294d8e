/** M2M Console: clients, scopes and secrets of Amazon Cognito pools, and proof of who may call what. */
@NullMarked
package io.m2mconsole;

import org.jspecify.annotations.NullMarked;
