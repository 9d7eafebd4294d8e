package io.m2mconsole.operations;

import io.m2mconsole.shared.EnvironmentId;
import java.util.List;

/** No environment is protected; for tests of this room alone. */
final class Unprotected implements Protection {

    @Override
    public List<EnvironmentId> environments() {
        return List.of();
    }

    @Override
    public boolean guarded(EnvironmentId environment) {
        return false;
    }

    @Override
    public boolean fourEyes(EnvironmentId environment) {
        return false;
    }
}
