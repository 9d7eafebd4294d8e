package io.m2mconsole.probes;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.Claims;
import io.m2mconsole.tokens.HttpTrace;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import io.m2mconsole.tokens.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks into tokens on their way: what they say, and whether the pool stands behind it. */
@Component
public class TokenSteps {

    private final Tokens tokens;
    private final KeptTokens kept;

    TokenSteps(Tokens tokens, KeptTokens kept) {
        this.tokens = tokens;
        this.kept = kept;
    }

    /** What an issued token says; it is kept until it has expired, for probes with an expired one. */
    public TokenStep issued(Environment environment, ClientId client, TokenAnswer.Granted granted) {
        kept.keep(environment.id(), client, granted.token(), Instant.now().plus(granted.expiresIn()));
        return of(environment, granted.token(), granted.trace());
    }

    /** @param trace how it was come by; absent where it was made here */
    TokenStep of(Environment environment, SecretValue token, @Nullable HttpTrace trace) {
        var verification = verify(environment, token);
        var claims = verification instanceof Verification.Valid(var read) ? read : claims(token);
        return new TokenStep(trace, claims, verification);
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
