package io.m2mconsole.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** Grid columns that are left out where the window is narrow, so that a table fits a phone without scrolling sideways. */
public final class WideOnly {

    private WideOnly() {}

    /** @param below shows the columns from this window width on, in pixels */
    public static void columns(Grid<?> grid, int below, List<? extends Grid.Column<?>> columns) {
        grid.addAttachListener(attach -> {
            // Once: the effect itself rests while the grid is detached.
            attach.unregisterListener();
            var size = UI.getCurrentOrThrow().getPage().windowSizeSignal();
            Signal.effect(grid, () -> {
                // No size is known before the browser's first word: then everything is shown.
                var width = size.get().width();
                columns.forEach(column -> column.setVisible(width <= 0 || width >= below));
            });
        });
    }
}
