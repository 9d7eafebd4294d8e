package io.m2mconsole.probes;

import io.m2mconsole.apis.Requirement;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.Forgery;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Makes the token that a request asks for. */
@Component
class SentTokens {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final TokenSteps steps;
    private final KeptTokens kept;

    SentTokens(TokenSteps steps, KeptTokens kept) {
        this.steps = steps;
        this.kept = kept;
    }

    SentToken of(Environment environment, TrialRequest request, TokenSource source) {
        var variant = request.token().variant();
        if (variant == TokenVariant.NONE
                || (request.method().requirement() instanceof Requirement.Open && variant == TokenVariant.GOOD)) {
            return SentToken.Ready.none();
        }
        return switch (variant) {
            case NONE -> SentToken.Ready.none();
            case GOOD, OTHER_CLIENT, OTHER_POOL -> issued(source);
            case MALFORMED -> ready(environment, Forgery.malformed());
            case TAMPERED -> forged(environment, request, source, Forgery::tampered);
            case ALG_NONE -> forged(environment, request, source, Forgery::unsigned);
            case FOREIGN_KEY -> forged(environment, request, source, Forgery::foreign);
            case EXPIRED -> expired(environment, request, source);
        };
    }

    private static SentToken issued(TokenSource source) {
        return switch (source.get()) {
            case TokenSource.Held.Granted(var token, var step, var _) -> new SentToken.Ready(token, step);
            case TokenSource.Held.Refused(var error, var step) -> new SentToken.Refused(error, step);
            case TokenSource.Held.Failed(var problem) -> new SentToken.Failed(problem);
        };
    }

    private SentToken forged(
            Environment environment,
            TrialRequest request,
            TokenSource source,
            BiFunction<SecretValue, Set<ScopeName>, SecretValue> forge) {
        return switch (source.get()) {
            case TokenSource.Held.Granted(var token, var step, var _) -> {
                var forged = forge.apply(token, request.method().requirement().anyOf());
                yield new SentToken.Ready(forged, steps.of(environment, forged, step.trace()));
            }
            case TokenSource.Held.Refused(var error, var step) -> new SentToken.Refused(error, step);
            case TokenSource.Held.Failed(var problem) -> new SentToken.Failed(problem);
        };
    }

    private SentToken expired(Environment environment, TrialRequest request, TokenSource source) {
        var client = request.client();
        var old = kept.expired(environment.id(), client.id());
        if (old.isPresent()) {
            return ready(environment, old.get());
        }
        if (kept.next(environment.id(), client.id()).isEmpty()) {
            // From now on there is one that will expire.
            var _ = source.get();
        }
        return kept.next(environment.id(), client.id())
                .<SentToken>map(at -> new SentToken.NotYet("No token of " + client.name()
                        + " has expired yet. One is kept in memory and will have expired at " + TIME.format(at) + "."))
                .orElseGet(() -> issued(source));
    }

    private SentToken ready(Environment environment, SecretValue token) {
        return new SentToken.Ready(token, steps.of(environment, token, null));
    }

    static Optional<String> bearer(SentToken.Ready ready) {
        return ready.value().map(token -> "Bearer " + token.reveal());
    }
}
