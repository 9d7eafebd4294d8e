package io.m2mconsole.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who waits for a source waits for what is in hand, and for nothing that nobody will take in hand any more. */
class CrawlSourceTest {

    private static final List<ClientId> DUE =
            Stream.of("a", "b", "c").map(ClientId::new).toList();

    private final CrawlSource source = new CrawlSource(_ -> DUE, () -> false);

    @Test
    void isFinishedWhereItEndsBeforeAllHadTheirTurn() throws InterruptedException {
        source.work(client -> {
            source.stopsAt(client, Kind.DENIED);
            return false;
        });

        assertThat(source.ended()).isTrue();
        assertThat(source.finished()).isTrue();
    }

    @Test
    void isNotFinishedWhileSomethingIsNotWrittenDown() throws InterruptedException {
        source.work(_ -> true);

        assertThat(source.ended()).isTrue();
        assertThat(source.finished()).isFalse();
        DUE.forEach(source::done);
        assertThat(source.finished()).isTrue();
    }
}
