package io.m2mconsole.probes;

import io.m2mconsole.tokens.HttpTrace;
import org.jspecify.annotations.Nullable;

/** What became of a trial. */
public sealed interface Outcome {

    /**
     * It was carried out.
     *
     * @param token absent where the method needs none
     * @param exchange the request to the API, absent where no token was granted or no answer came
     */
    record Answered(
            Verdict verdict,
            Match match,
            @Nullable TokenStep token,
            @Nullable HttpTrace exchange) implements Outcome {}

    /** It was not sent. @param reason why, as a sentence */
    record NotSent(String reason) implements Outcome {}
}
