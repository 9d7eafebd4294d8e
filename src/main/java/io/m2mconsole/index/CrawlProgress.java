package io.m2mconsole.index;

import io.m2mconsole.shared.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the index of an environment stands.
 *
 * @param due how many clients the current or last crawl has to describe
 * @param done how many of them it has described
 * @param secretsDue of how many it has to read the secrets' ages
 * @param secretsDone of how many it has
 * @param changes grows whenever a row changes
 * @param listed when the names were last complete, absent before the first time
 * @param begun when the crawl began, absent before the first one
 * @param ended when it ended, absent while it runs
 * @param problem why it ended early
 */
public record CrawlProgress(
        int due,
        int done,
        int secretsDue,
        int secretsDone,
        long changes,
        @Nullable Instant listed,
        @Nullable Instant begun,
        @Nullable Instant ended,
        @Nullable Problem problem) {

    public static final CrawlProgress NONE = new CrawlProgress(0, 0, 0, 0, 0, null, null, null, null);

    public boolean running() {
        return begun != null && ended == null;
    }

    public Optional<Problem> trouble() {
        return Optional.ofNullable(problem);
    }

    CrawlProgress begin(Instant at) {
        return new CrawlProgress(due, done, secretsDue, secretsDone, changes, listed, at, null, null);
    }

    CrawlProgress withListed(Instant at, int changed) {
        return new CrawlProgress(due, done, secretsDue, secretsDone, changes + changed, at, begun, ended, problem);
    }

    CrawlProgress withDue(int descriptions, int described, int secrets) {
        return new CrawlProgress(descriptions, described, secrets, 0, changes, listed, begun, ended, problem);
    }

    CrawlProgress withSecretsDue(int secrets) {
        return new CrawlProgress(due, done, secrets, secretsDone, changes, listed, begun, ended, problem);
    }

    CrawlProgress described() {
        return new CrawlProgress(
                Math.max(due, done + 1), done + 1, secretsDue, secretsDone, changes + 1, listed, begun, ended, problem);
    }

    CrawlProgress secretsRead() {
        return new CrawlProgress(
                due,
                done,
                Math.max(secretsDue, secretsDone + 1),
                secretsDone + 1,
                changes + 1,
                listed,
                begun,
                ended,
                problem);
    }

    CrawlProgress withProblem(@Nullable Problem trouble) {
        return new CrawlProgress(due, done, secretsDue, secretsDone, changes, listed, begun, ended, trouble);
    }

    CrawlProgress end(Instant at) {
        return new CrawlProgress(due, done, secretsDue, secretsDone, changes + 1, listed, begun, at, problem);
    }
}
