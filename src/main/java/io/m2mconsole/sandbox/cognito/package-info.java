/** Amazon Cognito user pools: control plane, token endpoint, JWKS and openid-configuration. */
@NullMarked
package io.m2mconsole.sandbox.cognito;

import org.jspecify.annotations.NullMarked;
