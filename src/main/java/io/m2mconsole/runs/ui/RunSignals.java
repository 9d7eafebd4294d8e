package io.m2mconsole.runs.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedValueSignal;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.runs.RunWatcher;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Runs as signals, for every page that looks at them. */
@Component
public class RunSignals implements RunWatcher {

    private final Map<EnvironmentId, SharedValueSignal<RunProgress>> signals = new ConcurrentHashMap<>();

    @Override
    public void changed(EnvironmentId environment, RunProgress progress) {
        signal(environment).set(progress);
    }

    /** How the latest run of an environment stands. */
    public Signal<RunProgress> of(EnvironmentId environment) {
        return signal(environment).asReadonly();
    }

    private SharedValueSignal<RunProgress> signal(EnvironmentId environment) {
        return signals.computeIfAbsent(environment, _ -> new SharedValueSignal<>(RunProgress.NONE));
    }
}
