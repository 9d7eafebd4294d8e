package io.m2mconsole.runs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.runs.RunForecast;
import io.m2mconsole.runs.RunProgress;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts an allow/deny run of everything, shows how it goes on, cancels it and goes on with it. */
public final class RunBar extends Div {

    private static final String PROTECTED =
            "POST, PUT, PATCH, DELETE and ANY are not sent from here: this environment is protected,"
                    + " and only a run that is confirmed on page Runs sends them.";

    private final Checkbox unsafe = new Checkbox("Also send POST, PUT, PATCH, DELETE, ANY: this changes real data");
    private final Button start;
    private final ForecastText forecast = new ForecastText();
    private final RunState state;
    private boolean fits;

    /**
     * @param forecasting what a run would do, by whether unsafe requests are sent too
     * @param started told whether unsafe requests are sent too
     */
    public RunBar(
            Signal<RunProgress> progress,
            Environment environment,
            Function<Boolean, RunForecast> forecasting,
            Consumer<Boolean> started,
            Runnable cancelled,
            Runnable resumed) {
        addClassName("run-bar");
        start = new Button("Run all", VaadinIcon.PLAY.create(), _ -> {
            started.accept(unsafe.getValue());
            // A tick is given for one run only.
            unsafe.setValue(false);
        });
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (environment.sendsPredictedDenials()) {
            unsafe.setHelperText("Unticked, only those that are predicted denied are sent.");
        }
        var controls = new Div(start, environment.guarded() ? new Span(PROTECTED) : unsafe);
        controls.addClassName("run-controls");
        state = new RunState(cancelled, resumed);
        add(controls, forecast, state);
        unsafe.addValueChangeListener(change -> foresee(forecasting.apply(change.getValue())));
        foresee(forecasting.apply(false));
        Signal.effect(this, () -> show(progress.get()));
    }

    private void foresee(RunForecast told) {
        fits = told.fits();
        forecast.show(told);
    }

    private void show(RunProgress progress) {
        var running = progress.running();
        start.setEnabled(fits && !running);
        start.setTooltipText(running ? "A run is under way" : fits ? "" : "Page Runs starts runs of chosen cells");
        unsafe.setEnabled(!running);
        state.show(progress);
    }
}
