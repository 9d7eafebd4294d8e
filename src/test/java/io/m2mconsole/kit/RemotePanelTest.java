package io.m2mconsole.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

@OnSandbox
@WithMockUser(username = "alice", roles = "ADMINISTRATOR")
class RemotePanelTest extends SpringBrowserlessTest {

    private final Loader<String> loader = new Loader<>();
    private final RemotePanel<String> panel = new RemotePanel<>(loader, Span::new);

    @Test
    void showsASkeletonThenWhatTheSignedInPersonMaySee() {
        var answer = new CountDownLatch(1);
        show();
        loader.load(() -> {
            await(answer);
            return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                    .orElseThrow()
                    .getName();
        });
        assertThat(find(Skeleton.class, panel).exists()).isTrue();

        answer.countDown();
        waitFor(() -> texts().equals("alice"));
        assertThat(find(Skeleton.class, panel).exists()).isFalse();
    }

    @Test
    void showsTheProblemAndTriesAgain() {
        var calls = new AtomicInteger();
        show();
        loader.load(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new RemoteFailure(Problem.of(Problem.Kind.UNREACHABLE, "AWS is away.", "Wait."));
            }
            return "there";
        });
        waitFor(() -> find(ProblemPanel.class, panel).exists());

        test(find(Button.class, find(ProblemPanel.class, panel).single()).single())
                .click();
        waitFor(() -> texts().equals("there"));
    }

    @Test
    void givesAReferenceForWhatNobodyForesaw() {
        show();
        loader.load(() -> {
            throw new IllegalStateException("internals");
        });
        waitFor(() -> find(ProblemPanel.class, panel).exists());
        assertThat(find(ProblemPanel.class, panel).single().getElement().getTextRecursively())
                .containsPattern("reference [0-9A-F]{8}")
                .doesNotContain("internals");
    }

    @Test
    void takesTheLastAnswerAskedFor() {
        var first = new CountDownLatch(1);
        show();
        loader.load(() -> {
            await(first);
            return "old";
        });
        loader.load(() -> "new");
        waitFor(() -> texts().equals("new"));
        first.countDown();
        runPendingSignalsTasks(200, TimeUnit.MILLISECONDS);
        assertThat(texts()).isEqualTo("new");
    }

    private void show() {
        UI.getCurrentOrThrow().add(panel);
    }

    private String texts() {
        return panel.getElement().getTextRecursively();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitFor(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("time to load").isBefore(end);
            runPendingSignalsTasks(100, TimeUnit.MILLISECONDS);
            roundTrip();
        }
    }
}
