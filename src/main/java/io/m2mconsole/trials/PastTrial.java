package io.m2mconsole.trials;

import io.m2mconsole.access.Reasons;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.probes.Cell;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.probes.Trial;
import java.time.Instant;

/**
 * A trial of the history.
 *
 * @param clientName the client's name then
 * @param expected the prediction's word: Allowed, Denied or Unknown
 * @param reason why it was predicted
 * @param verdict the verdict's word, such as Allowed or Denied
 * @param seen what was seen
 * @param status the API's HTTP status, 0 where none came
 * @param by who had it sent
 * @param fingerprint what the method required then, see {@link Fingerprint}
 * @param deployment which deployment its stage served then; an empty text where that was not known
 */
public record PastTrial(
        long id,
        Cell cell,
        TokenVariant variant,
        String clientName,
        String expected,
        String reason,
        String verdict,
        String seen,
        int status,
        Match match,
        String fingerprint,
        String deployment,
        Instant at,
        String by) {

    PastTrial withId(long number) {
        return new PastTrial(
                number,
                cell,
                variant,
                clientName,
                expected,
                reason,
                verdict,
                seen,
                status,
                match,
                fingerprint,
                deployment,
                at,
                by);
    }

    static PastTrial of(Trial trial, String fingerprint, String deployment, Instant at, String by) {
        var request = trial.request();
        var name = request.client().name();
        var whose = request.token().owner().map(AppClient::name).orElse(name);
        return switch (trial.outcome()) {
            case Outcome.Answered(var verdict, var match, var _, var exchange) ->
                new PastTrial(
                        0,
                        request.cell(),
                        request.token().variant(),
                        name.value(),
                        Reasons.word(trial.expected()),
                        Reasons.sentence(whose, trial.expected()),
                        verdict.word(),
                        verdict.seen(),
                        exchange == null ? 0 : exchange.status(),
                        match,
                        fingerprint,
                        deployment,
                        at,
                        by);
            case Outcome.NotSent(var reason) ->
                new PastTrial(
                        0,
                        request.cell(),
                        request.token().variant(),
                        name.value(),
                        Reasons.word(trial.expected()),
                        Reasons.sentence(whose, trial.expected()),
                        "Not sent",
                        reason,
                        0,
                        Match.NOT_SENT,
                        fingerprint,
                        deployment,
                        at,
                        by);
        };
    }
}
