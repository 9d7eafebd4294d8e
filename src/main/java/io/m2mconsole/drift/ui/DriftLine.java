package io.m2mconsole.drift.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.drift.Drift;
import io.m2mconsole.drift.DriftReport;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.shared.Remote;
import java.util.Optional;

/** When drift was last detected, by whom, and how much of it; it can be detected again. */
final class DriftLine extends Div {

    private final Span words = new Span();
    private final Button detect = new Button("Detect drift", VaadinIcon.SCALE.create());
    private final String stack;
    private final Environment environment;
    private final transient Drift drift;
    private final Runnable changed;

    /** @param changed told when something was detected */
    DriftLine(String stack, Environment environment, Drift drift, Runnable changed) {
        this.stack = stack;
        this.environment = environment;
        this.drift = drift;
        this.changed = changed;
        addClassName("drift-line");
        words.getElement().setAttribute("role", "status");
        detect.setDisableOnClick(true);
        detect.setTooltipText("CloudFormation compares each resource with the template; that can take minutes");
        detect.addClickListener(_ -> detect());
        Permitted.unless(drift.refusal(environment.id()), detect);
        add(words, detect);
        show(drift.known(environment.id()));
    }

    private void show(Optional<DriftReport> known) {
        words.removeAll();
        known.ifPresentOrElse(
                report -> words.add(
                        new Span("Stack " + stack + ": " + found(report) + " Detected "),
                        new RelativeTime(report.at()),
                        new Span(" by " + report.by() + ".")),
                () -> words.setText("Stack " + stack + ": its drift was never detected."));
    }

    private static String found(DriftReport report) {
        var count = report.resources().size();
        return switch (count) {
            case 0 -> "all resources are as the template says.";
            case 1 -> "1 resource is not as the template says.";
            default -> count + " resources are not as the template says.";
        };
    }

    private void detect() {
        words.setText("Stack " + stack + ": CloudFormation compares its resources…");
        Background.run(() -> drift.detect(environment), (Remote<DriftReport> outcome) -> {
            switch (outcome) {
                case Remote.Loading<DriftReport> _ -> {}
                case Remote.Ready<DriftReport>(var report, var _) -> {
                    Notices.success(found(report));
                    changed.run();
                }
                case Remote.Failed<DriftReport>(var problem) -> {
                    Notices.problem(problem);
                    show(drift.known(environment.id()));
                }
            }
            detect.setEnabled(true);
        });
    }
}
