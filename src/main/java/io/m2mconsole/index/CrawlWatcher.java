package io.m2mconsole.index;

import io.m2mconsole.shared.EnvironmentId;

/** Is told how the index stands, at most four times a second. Must not block. */
public interface CrawlWatcher {

    void changed(EnvironmentId environment, CrawlProgress progress);
}
