package io.m2mconsole.drift.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.drift.Drift;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.findings.ui.FindingPart;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Puts the line about drift on the findings' page, where the environment has a stack. */
@Service
class DriftPart implements FindingPart {

    private final Drift drift;

    DriftPart(Drift drift) {
        this.drift = drift;
    }

    @Override
    public Optional<Component> of(Environment environment, Runnable changed) {
        return environment.stack().map(stack -> new DriftLine(stack, environment, drift, changed));
    }
}
