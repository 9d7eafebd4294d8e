/** What clients and APIs see of a user pool without credentials of AWS: token endpoint, keys, openid-configuration. */
@NullMarked
package io.m2mconsole.sandbox.cognito.oauth;

import org.jspecify.annotations.NullMarked;
