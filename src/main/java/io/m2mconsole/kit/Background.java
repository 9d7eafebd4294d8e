package io.m2mconsole.kit;

import com.vaadin.flow.component.UI;
import io.m2mconsole.shared.Remote;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Takes blocking calls off the request thread: a page that waits for AWS still answers its person. */
public final class Background {

    private Background() {}

    /**
     * Runs the call on a virtual thread as the person who is signed in, then hands the outcome, {@code Ready} or {@code
     * Failed}, to {@code done} in the current UI. Nothing is handed over when the page has been left by then.
     */
    public static <T> void run(Supplier<T> call, Consumer<Remote<T>> done) {
        var deliver = UI.getCurrentOrThrow().<Remote<T>>accessLater(done::accept, () -> {});
        Runnable work = () -> deliver.accept(outcome(call));
        Thread.ofVirtual()
                .name("background")
                .start(new DelegatingSecurityContextRunnable(work, SecurityContextHolder.getContext()));
    }

    /**
     * Runs a command and tells the person what came of it: the sentence where it was done, else the problem.
     *
     * @param then run in the current UI whatever came of it, such as to load the page anew
     */
    public static void tell(Runnable command, String done, Runnable then) {
        run(
                () -> {
                    command.run();
                    return done;
                },
                outcome -> {
                    switch (outcome) {
                        case Remote.Ready<String>(var sentence, var _) -> Notices.success(sentence);
                        case Remote.Failed<String>(var problem) -> Notices.problem(problem);
                        case Remote.Loading<String> _ -> {}
                    }
                    then.run();
                });
    }

    private static <T> Remote<T> outcome(Supplier<T> call) {
        try {
            return Remote.ready(call.get());
        } catch (RuntimeException | Error e) {
            return Remote.failed(Problems.of(e));
        }
    }
}
