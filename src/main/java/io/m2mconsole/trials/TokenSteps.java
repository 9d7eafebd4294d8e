package io.m2mconsole.trials;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.Claims;
import io.m2mconsole.tokens.HttpTrace;
import io.m2mconsole.tokens.Tokens;
import io.m2mconsole.tokens.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks into tokens on their way: what they say, and whether the pool stands behind it. */
@Component
class TokenSteps {

    private final Tokens tokens;

    TokenSteps(Tokens tokens) {
        this.tokens = tokens;
    }

    TokenStep of(Environment environment, SecretValue token, @Nullable HttpTrace trace) {
        return new TokenStep(trace, claims(token), verify(environment, token));
    }

    private @Nullable Claims claims(SecretValue token) {
        try {
            return tokens.decode(token);
        } catch (RemoteFailure _) {
            // Nothing to read in it; the verification says so.
            return null;
        }
    }

    private Verification verify(Environment environment, SecretValue token) {
        try {
            return tokens.verify(environment, token);
        } catch (RemoteFailure failure) {
            return new Verification.Invalid(
                    "It could not be checked: " + failure.problem().sentence());
        }
    }
}
