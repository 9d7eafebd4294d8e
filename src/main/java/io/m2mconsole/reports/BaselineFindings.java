package io.m2mconsole.reports;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.findings.Finding;
import io.m2mconsole.findings.FindingSource;
import io.m2mconsole.findings.Findings;
import io.m2mconsole.findings.Rule;
import io.m2mconsole.findings.Severity;
import io.m2mconsole.findings.Subject;
import io.m2mconsole.runs.RunEnded;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finds that the latest run deviates from the baseline. */
@Component
class BaselineFindings implements FindingSource {

    static final Rule DEVIATION = new Rule(
            "baseline-deviation",
            "Deviates from the baseline",
            Severity.ERROR,
            "The live API answers otherwise than it did when somebody took its answers for right.");

    private static final int MOST = 5;

    private final Baselines baselines;
    private final Findings findings;

    BaselineFindings(Baselines baselines, Findings findings) {
        this.baselines = baselines;
        this.findings = findings;
    }

    @Override
    public List<Rule> rules() {
        return List.of(DEVIATION);
    }

    @Override
    public List<Finding> find(Environment environment) {
        var deviations = baselines.deviations(environment);
        return deviations.isEmpty() ? List.of() : List.of(DEVIATION.on(subject(environment), evidence(deviations)));
    }

    /** What was found before a run may be wrong after it. */
    @EventListener
    void on(RunEnded event) {
        findings.forget(event.environment());
    }

    private static Subject subject(Environment environment) {
        return new Subject.Of("Baseline", environment.id() + "/runs");
    }

    private static String evidence(List<Deviation> deviations) {
        return deviations.stream().limit(MOST).map(Deviation::sentence).collect(Collectors.joining("; "))
                + (deviations.size() > MOST ? "; and " + (deviations.size() - MOST) + " more." : ".");
    }
}
