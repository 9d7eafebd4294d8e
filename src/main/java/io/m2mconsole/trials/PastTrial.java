package io.m2mconsole.trials;

import java.time.Instant;

/**
 * A trial of the history.
 *
 * @param expected the prediction's word: Allowed, Denied or Unknown
 * @param reason why it was predicted
 * @param verdict the verdict's word, such as Allowed or Denied
 * @param seen what was seen
 * @param status the API's HTTP status, 0 where none came
 * @param by who had it sent
 * @param fingerprint what the method required then, see {@link Fingerprint}
 */
public record PastTrial(
        long id,
        Cell cell,
        String clientName,
        String expected,
        String reason,
        String verdict,
        String seen,
        int status,
        Match match,
        String fingerprint,
        Instant at,
        String by) {

    PastTrial withId(long number) {
        return new PastTrial(
                number, cell, clientName, expected, reason, verdict, seen, status, match, fingerprint, at, by);
    }
}
