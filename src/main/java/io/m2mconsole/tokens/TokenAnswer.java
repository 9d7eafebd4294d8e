package io.m2mconsole.tokens;

import io.m2mconsole.shared.SecretValue;
import java.time.Duration;

/** What the token endpoint said. */
public sealed interface TokenAnswer {

    HttpTrace trace();

    /** A token, and how long it lives from now. */
    record Granted(SecretValue token, Duration expiresIn, HttpTrace trace) implements TokenAnswer {}

    /** @param error the OAuth error, such as {@code invalid_client} */
    record Refused(String error, HttpTrace trace) implements TokenAnswer {}
}
