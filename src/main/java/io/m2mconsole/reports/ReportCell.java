package io.m2mconsole.reports;

import io.m2mconsole.probes.Match;
import java.time.Instant;

/**
 * One cell of a report, in words that mean the same in another pool too.
 *
 * @param api the API's name
 * @param method verb and path
 * @param variant which token went along, by {@link io.m2mconsole.probes.TokenVariant}'s name
 */
public record ReportCell(
        String client,
        String api,
        String stage,
        String method,
        String variant,
        String expected,
        String reason,
        String verdict,
        String seen,
        int status,
        Match match,
        Instant at) {

    /** What makes it the same cell in another report. */
    public String key() {
        return client + " → " + method + " (" + api + "/" + stage + ")"
                + (variant.equals("GOOD") ? "" : ", " + variant);
    }

    /** Whether its verdict says anything that another can be held against. */
    boolean tells() {
        return match != Match.NOT_SENT;
    }
}
