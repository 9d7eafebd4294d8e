package io.m2mconsole.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.shared.Remote;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows a remote value: a skeleton while it loads, its content, or the problem with a retry. */
public final class RemotePanel<T> extends Div {

    private final Loader<T> loader;
    private final Function<T, ? extends Component> content;

    /** @param content makes the content anew for each value */
    public RemotePanel(Loader<T> loader, Function<T, ? extends Component> content) {
        this.loader = loader;
        this.content = content;
        addClassName("remote-panel");
        Signal.effect(this, () -> show(loader.value().get()));
        Signal.effect(this, () -> busy(loader.busy().get()));
    }

    /** Keeps one component, such as a grid, and fills it with each value. */
    public static <T> RemotePanel<T> keeping(Loader<T> loader, Component component, Consumer<T> fill) {
        return new RemotePanel<>(loader, value -> {
            fill.accept(value);
            return component;
        });
    }

    private void show(Remote<T> remote) {
        var shown = switch (remote) {
            case Remote.Loading<T> _ -> new Skeleton();
            case Remote.Ready<T>(T value, var _) -> content.apply(value);
            case Remote.Failed<T>(var problem) -> new ProblemPanel(problem, loader::reload);
        };
        if (getChildren().noneMatch(shown::equals)) {
            removeAll();
            add(shown);
        }
    }

    private void busy(boolean busy) {
        getElement().setAttribute("aria-busy", Boolean.toString(busy));
    }
}
