package io.m2mconsole.probes;

import io.m2mconsole.access.Decision;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.Outcome.NotSent;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.HttpTrace;
import io.m2mconsole.tokens.Masking;
import io.m2mconsole.tokens.SafeHttp;
import io.m2mconsole.tokens.Tokens;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends the requests of trials and judges the answers; writes nothing down. */
@Component
public class Prober {

    // The token is the trial's own matter, and the rest is the transport's.
    private static final Set<String> RESERVED = Set.of("authorization", "host", "content-length", "connection");

    private final Tokens tokens;
    private final Secrets secrets;
    private final TokenSteps steps;
    private final SentTokens sent;
    private final SafeHttp http;

    Prober(Tokens tokens, Secrets secrets, TokenSteps steps, SentTokens sent, SafeHttp http) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.steps = steps;
        this.sent = sent;
        this.http = http;
    }

    /** The client's tokens with all its scopes, for as many requests as share it. */
    public TokenSource tokens(Environment environment, AppClient client) {
        return source(environment, client, client.scopes());
    }

    /** The tokens of whoever the request's token is to be of. */
    public TokenSource tokens(Environment environment, TrialRequest request) {
        var choice = request.token();
        var owner = choice.owner().orElse(request.client());
        return source(
                choice.place().orElse(environment),
                owner,
                choice.scopes().isEmpty() ? owner.scopes() : choice.scopes());
    }

    private TokenSource source(Environment environment, AppClient client, Set<ScopeName> scopes) {
        return new TokenSource(tokens, secrets, steps, environment, client, scopes);
    }

    /** Why the request would not be sent; empty where it would. @param expected what is {@link #expected} of it */
    public Optional<String> obstacle(Environment environment, TrialRequest request, Decision expected) {
        return SendRule.obstacle(environment, request.method(), expected, request.consent());
    }

    /** Sends the request, unless it may not be sent. Blocks. @param expected what is {@link #expected} of it */
    public Trial probe(Environment environment, TrialRequest request, Decision expected, TokenSource source) {
        var outcome = obstacle(environment, request, expected)
                .<Outcome>map(NotSent::new)
                .orElseGet(() -> send(environment, request, expected, source));
        return new Trial(request, expected, outcome);
    }

    /** What the rules say of the request beforehand. */
    public Decision expected(Environment environment, TrialRequest request) {
        return Expectation.of(request, environment.pool());
    }

    private Outcome send(Environment environment, TrialRequest request, Decision expected, TokenSource source) {
        var unreachable = request.method().stage().unreachable();
        if (unreachable.isPresent()) {
            return answered(
                    expected,
                    new Verdict.Unreachable("It cannot be reached from here: " + unreachable.get()),
                    null,
                    null);
        }
        return switch (sent.of(environment, request, source)) {
            case SentToken.Ready ready -> exchange(request, expected, ready);
            case SentToken.Refused(var error, var step) ->
                answered(
                        expected,
                        new Verdict.NoToken(
                                error, "The token endpoint gave no token: " + error + ". No request was sent."),
                        step,
                        null);
            case SentToken.Failed(var problem) -> answered(expected, failed(problem), null, null);
            case SentToken.NotYet(var reason) -> new NotSent(reason);
        };
    }

    private Outcome exchange(TrialRequest request, Decision expected, SentToken.Ready ready) {
        var base = request.method().stage().invokeUrl();
        var url = new PathTemplate(request.method().path()).fill(base, request.pathParameters(), request.query());
        var headers = headers(request);
        SentTokens.bearer(ready).ifPresent(bearer -> headers.put("Authorization", bearer));
        try {
            var trace = http.send(
                    Set.of(base),
                    request.verb().name(),
                    url,
                    headers,
                    Optional.of(request.body()).filter(body -> !body.isEmpty()),
                    masking(request, ready));
            return answered(expected, read(request, trace), ready.step(), trace);
        } catch (RemoteFailure failure) {
            return answered(expected, failed(failure.problem()), ready.step(), null);
        }
    }

    private static Masking masking(TrialRequest request, SentToken.Ready ready) {
        var secrets = new HashSet<SecretValue>();
        ready.value().ifPresent(secrets::add);
        request.headers().forEach((name, value) -> {
            if (name.equalsIgnoreCase(TrialRequest.API_KEY) && !value.isBlank()) {
                secrets.add(new SecretValue(value));
            }
        });
        return new Masking(secrets);
    }

    private static Verdict read(TrialRequest request, HttpTrace trace) {
        var verdict = switch (request.method().stage().protocol()) {
            case REST -> GatewayAnswer.read(trace);
            case HTTP -> HttpApiAnswer.read(trace);
        };
        return request.method().verb() == Verb.ANY
                ? verdict.noting("Sent as " + request.verb() + ", which stands for ANY.")
                : verdict;
    }

    private static Verdict failed(Problem problem) {
        return problem.kind() == Problem.Kind.UNREACHABLE
                ? new Verdict.Unreachable(problem.sentence())
                : new Verdict.Inconclusive(0, problem.sentence());
    }

    private static Outcome answered(
            Decision expected, Verdict verdict, @Nullable TokenStep token, @Nullable HttpTrace exchange) {
        return new Answered(verdict, Match.of(expected, verdict), token, exchange);
    }

    private static Map<String, String> headers(TrialRequest request) {
        var headers = new LinkedHashMap<String, String>();
        if (!request.body().isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        request.headers().forEach((name, value) -> {
            if (!RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, value);
            }
        });
        return headers;
    }
}
