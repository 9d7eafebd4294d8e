package io.m2mconsole.index.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedValueSignal;
import io.m2mconsole.index.ClientIndex;
import io.m2mconsole.index.CrawlProgress;
import io.m2mconsole.index.CrawlWatcher;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How the index of each environment stands, for every page that looks at it; crawls of other instances included. */
@Component
class CrawlSignals implements CrawlWatcher {

    private final ClientIndex index;
    private final Map<EnvironmentId, SharedValueSignal<CrawlProgress>> signals = new ConcurrentHashMap<>();

    CrawlSignals(ClientIndex index) {
        this.index = index;
    }

    @Override
    public void changed(EnvironmentId environment, CrawlProgress progress) {
        signals.computeIfPresent(environment, (_, signal) -> {
            signal.set(progress);
            return signal;
        });
    }

    /** What another instance crawls is only in the database. */
    @Scheduled(fixedDelay = 2_000)
    void look() {
        signals.forEach((environment, signal) -> {
            var now = index.progress(environment);
            if (!now.equals(signal.peek())) {
                signal.set(now);
            }
        });
    }

    Signal<CrawlProgress> of(EnvironmentId environment) {
        return signals.computeIfAbsent(environment, id -> new SharedValueSignal<>(index.progress(id)))
                .asReadonly();
    }
}
