package io.m2mconsole.probes;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One client's token, asked for once however many requests use it, and anew only when it is about to expire. */
public final class TokenSource {

    // Longer than any single request takes.
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Tokens tokens;
    private final Secrets secrets;
    private final TokenSteps steps;
    private final Environment environment;
    private final AppClient client;
    private final Set<ScopeName> scopes;
    private Optional<Held> held = Optional.empty();
    // Read while a token is being asked for.
    private final AtomicInteger requests = new AtomicInteger();

    TokenSource(
            Tokens tokens,
            Secrets secrets,
            TokenSteps steps,
            Environment environment,
            AppClient client,
            Set<ScopeName> scopes) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.steps = steps;
        this.environment = environment;
        this.client = client;
        this.scopes = scopes;
    }

    /** What came of asking. */
    sealed interface Held {

        /** @param until when to ask again */
        record Granted(SecretValue token, TokenStep step, Instant until) implements Held {}

        /** @param error the OAuth error */
        record Refused(String error, TokenStep step) implements Held {}

        /** The secret could not be read or the endpoint not be reached. */
        record Failed(Problem problem) implements Held {}
    }

    /** How many token requests it cost so far. */
    public int requests() {
        return requests.get();
    }

    synchronized Held get() {
        var known = held.filter(TokenSource::usable);
        if (known.isEmpty()) {
            known = Optional.of(ask());
            held = known;
        }
        return known.get();
    }

    private static boolean usable(Held held) {
        return !(held instanceof Held.Granted granted) || Instant.now().isBefore(granted.until());
    }

    private Held ask() {
        try {
            var secret = secrets.current(environment, client.id(), client.name());
            requests.incrementAndGet();
            return switch (tokens.request(environment, client.id(), secret, scopes)) {
                case TokenAnswer.Granted granted -> granted(granted);
                case TokenAnswer.Refused(var error, var trace) ->
                    new Held.Refused(error, new TokenStep(trace, null, null));
            };
        } catch (RemoteFailure failure) {
            return new Held.Failed(failure.problem());
        }
    }

    private Held granted(TokenAnswer.Granted granted) {
        var until = Instant.now().plus(granted.expiresIn());
        return new Held.Granted(granted.token(), steps.issued(environment, client.id(), granted), until.minus(MARGIN));
    }
}
