package io.m2mconsole.kit;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import io.m2mconsole.shared.Remote;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A view's remote value: {@link #load} runs a blocking call in the background and the signal follows. The last call
 * asked for wins. Belongs to one view; show it with a {@link RemotePanel}.
 */
public final class Loader<T> {

    private final ValueSignal<Remote<T>> value = new ValueSignal<>(Remote.loading());
    private final ValueSignal<Boolean> busy = new ValueSignal<>(false);
    private Optional<Supplier<T>> call = Optional.empty();
    private long run;

    /** The value as it stands; read it inside effects and bindings. */
    public Signal<Remote<T>> value() {
        return value.asReadonly();
    }

    /** Whether a call is under way. */
    public Signal<Boolean> busy() {
        return busy.asReadonly();
    }

    /** Forgets what is there and loads. */
    public void load(Supplier<T> source) {
        call = Optional.of(source);
        value.set(Remote.loading());
        start(source);
    }

    /** Repeats the last call; what is there stays until the answer comes, unless it is a problem. */
    public void reload() {
        if (value.peek() instanceof Remote.Failed<T>) {
            value.set(Remote.loading());
        }
        call.ifPresent(this::start);
    }

    private void start(Supplier<T> source) {
        var mine = ++run;
        busy.set(true);
        Background.run(source, outcome -> {
            if (mine == run) {
                value.set(outcome);
                busy.set(false);
            }
        });
    }
}
