package io.m2mconsole.sandbox.cognito.oauth;

import io.m2mconsole.sandbox.wire.AwsFault;
import java.util.Locale;

/** The token endpoint's errors (RFC 6749, section 5.2). Cognito answers each with HTTP 400. */
enum OAuthError {
    INVALID_REQUEST,
    INVALID_CLIENT,
    UNAUTHORIZED_CLIENT,
    UNSUPPORTED_GRANT_TYPE,
    INVALID_SCOPE;

    AwsFault fault() {
        return new AwsFault(name().toLowerCase(Locale.ROOT), "", 400);
    }
}
