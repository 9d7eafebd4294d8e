package io.m2mconsole.trials;

import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.Decision;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.tokens.HttpTrace;
import io.m2mconsole.tokens.Masking;
import io.m2mconsole.tokens.SafeHttp;
import io.m2mconsole.tokens.Tokens;
import io.m2mconsole.trials.Outcome.Answered;
import io.m2mconsole.trials.Outcome.NotSent;
import java.net.URI;
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

    // The token is the client's, and the rest is the transport's own matter.
    private static final Set<String> RESERVED = Set.of("authorization", "host", "content-length", "connection");

    private final Tokens tokens;
    private final Secrets secrets;
    private final SafeHttp http;

    Prober(Tokens tokens, Secrets secrets, SafeHttp http) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.http = http;
    }

    /** The client's tokens, for as many requests as share it. */
    public TokenSource tokens(Environment environment, AppClient client) {
        return new TokenSource(tokens, secrets, environment, client);
    }

    /** Why the request would not be sent; empty where it would. */
    Optional<String> obstacle(Environment environment, TrialRequest request) {
        return SendRule.obstacle(environment, request.method(), expected(environment, request), request.ticked());
    }

    /** Sends the request, unless it may not be sent. Blocks. */
    public Trial probe(Environment environment, TrialRequest request, TokenSource source) {
        var expected = expected(environment, request);
        var outcome = obstacle(environment, request)
                .<Outcome>map(NotSent::new)
                .orElseGet(() -> send(request, expected, source));
        return new Trial(request, expected, outcome);
    }

    private static Decision expected(Environment environment, TrialRequest request) {
        return AccessRules.decide(request.client(), request.method(), environment.pool());
    }

    private Outcome send(TrialRequest request, Decision expected, TokenSource source) {
        var unreachable = request.method().stage().unreachable();
        if (unreachable.isPresent()) {
            return answered(
                    expected,
                    new Verdict.Unreachable("It cannot be reached from here: " + unreachable.get()),
                    null,
                    null);
        }
        var url = new PathTemplate(request.method().path())
                .fill(request.method().stage().invokeUrl(), request.pathParameters());
        var headers = headers(request);
        if (request.method().requirement() instanceof Requirement.Open) {
            return exchange(request, expected, url, headers, null, Masking.of());
        }
        return switch (source.get()) {
            case TokenSource.Held.Granted(var token, var step, var _) -> {
                headers.put("Authorization", "Bearer " + token.reveal());
                yield exchange(request, expected, url, headers, step, Masking.of(token));
            }
            case TokenSource.Held.Refused(var error, var step) ->
                answered(
                        expected,
                        new Verdict.NoToken(
                                error, "The token endpoint gave no token: " + error + ". No request was sent."),
                        step,
                        null);
            case TokenSource.Held.Failed(var problem) -> answered(expected, failed(problem), null, null);
        };
    }

    private Outcome exchange(
            TrialRequest request,
            Decision expected,
            URI url,
            Map<String, String> headers,
            @Nullable TokenStep token,
            Masking masking) {
        try {
            var trace = http.send(
                    Set.of(request.method().stage().invokeUrl()),
                    request.verb().name(),
                    url,
                    headers,
                    Optional.of(request.body()).filter(body -> !body.isEmpty()),
                    masking);
            return answered(expected, read(request, trace), token, trace);
        } catch (RemoteFailure failure) {
            return answered(expected, failed(failure.problem()), token, null);
        }
    }

    private static Verdict read(TrialRequest request, HttpTrace trace) {
        return switch (request.method().stage().protocol()) {
            case REST -> GatewayAnswer.read(trace);
            case HTTP -> HttpApiAnswer.read(trace);
        };
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
