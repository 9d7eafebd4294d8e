package io.m2mconsole.onboarding;

import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.Decision;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.trials.Trials;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Tries a new client on methods that tell something and change nothing. */
@Component
class Proofs {

    private final Trials trials;

    Proofs(Trials trials) {
        this.trials = trials;
    }

    /** One call that must pass, as a sentence. */
    String allowed(Environment environment, AppClient client, List<ApiMethod> methods) {
        return choose(environment, client, methods, Decision.Why.HoldsScope.class, Proofs::safe)
                .map(method -> tried(environment, client, method))
                .orElse("An allowed call is not proven: no GET or HEAD method accepts the client's scopes.");
    }

    /** One call that must be turned away, as a sentence. */
    String denied(Environment environment, AppClient client, List<ApiMethod> methods) {
        // What is turned away changes nothing, but only where the environment trusts predictions that far.
        Predicate<ApiMethod> harmless =
                method -> safe(method) || (environment.sendsPredictedDenials() && method.verb() != Verb.ANY);
        return choose(environment, client, methods, Decision.Why.LacksScope.class, harmless)
                .map(method -> tried(environment, client, method))
                .orElse("A denied call is not proven: no method that may be called safely is closed to the client.");
    }

    private static Optional<ApiMethod> choose(
            Environment environment,
            AppClient client,
            List<ApiMethod> methods,
            Class<? extends Decision.Why> why,
            Predicate<ApiMethod> fit) {
        return methods.stream()
                .filter(method -> method.stage().unreachable().isEmpty())
                .filter(fit)
                .filter(method -> why.isInstance(
                        AccessRules.decide(client, method, environment.pool()).why()))
                .min(Comparator.comparing((ApiMethod method) -> !safe(method))
                        .thenComparing(method -> method.path().contains("{")));
    }

    private static boolean safe(ApiMethod method) {
        return method.verb() == Verb.GET || method.verb() == Verb.HEAD;
    }

    private String tried(Environment environment, AppClient client, ApiMethod method) {
        var request = TrialRequest.plain(client, method, trials.probe(), false);
        var label = method.id().label();
        return switch (trials.endpoint(environment, request).outcome()) {
            case Outcome.NotSent(var reason) -> label + " is not proven: " + reason;
            case Outcome.Answered(var verdict, var match, var _, var _) ->
                match == Match.AGREES
                        ? label + ": " + verdict.word().toLowerCase(Locale.ROOT) + ", as predicted."
                        : label + " is not proven: " + verdict.seen();
        };
    }
}
