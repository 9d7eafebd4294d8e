package io.m2mconsole.rotation;

import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The time in which old and new secret are both valid. */
@Component
class Grace implements SagaStep {

    @Override
    public String name() {
        return RotationStep.GRACE.title();
    }

    @Override
    public Optional<Instant> notBefore(SagaData values) {
        var data = new RotationData(values);
        return data.promoted().map(at -> at.plus(data.grace()));
    }

    @Override
    public void run(SagaData values) {
        new RotationData(values).detail(RotationStep.GRACE, "Both secrets were valid meanwhile");
    }

    @Override
    public void undo(SagaData data) {
        // Waiting left nothing.
    }
}
