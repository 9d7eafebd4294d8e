package io.m2mconsole.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<List<Integer>> turns = Collections.synchronizedList(new ArrayList<>());

    @Test
    void doesWhatWaitsInOneAndGivesEachItsOwn() throws Exception {
        var first = new CountDownLatch(1);
        var together = new Together<Integer, Integer>(4, Duration.ZERO, all -> {
            turns.add(all);
            if (all.contains(0)) {
                awaits(first);
            }
            return doubled(all);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var brought = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 7; i++) {
                var item = i;
                brought.add(threads.submit(() -> together.bring(item)));
                // The first is at work then, and the others wait in their order.
                await().until(() -> turns.size() == 1 && together.waiting() == item);
            }
            first.countDown();
            for (var i = 0; i < 7; i++) {
                assertThat(brought.get(i).get()).isEqualTo(2 * i);
            }
        }
        assertThat(turns).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6));
    }

    @Test
    void throwsToAllWhatTheirTurnThrew() {
        var together = new Together<Integer, Integer>(4, Duration.ZERO, all -> {
            if (all.contains(13)) {
                throw new IllegalStateException("unlucky");
            }
            return doubled(all);
        });
        assertThatThrownBy(() -> together.bring(13)).hasMessage("unlucky");
        assertThat(together.bring(14)).isEqualTo(28);
    }

    @Test
    void lingersForThoseWhoComeAMomentLater() throws Exception {
        var together = new Together<Integer, Integer>(20, Duration.ofMillis(300), all -> {
            turns.add(all);
            return doubled(all);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var brought = IntStream.range(0, 10)
                    .mapToObj(item -> threads.submit(() -> together.bring(item)))
                    .toList();
            for (var one : brought) {
                var _ = one.get();
            }
        }
        assertThat(turns).hasSize(1);
    }

    private static List<Integer> doubled(List<Integer> all) {
        return all.stream().map(item -> 2 * item).toList();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
