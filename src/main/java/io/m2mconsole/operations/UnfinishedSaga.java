package io.m2mconsole.operations;

import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import java.util.Map;

/**
 * A saga that needs a person.
 *
 * @param title what it is, for people
 * @param step the step where it stopped
 * @param data what the steps left, for people to recognise it
 * @param problem why taking back failed
 * @param cure what can be done
 * @param resuming what resuming it is, which needs what undoing it needs
 * @param since when it stopped
 */
public record UnfinishedSaga(
        String id,
        String title,
        EnvironmentId environment,
        String actor,
        String step,
        Map<String, String> data,
        String problem,
        String cure,
        Action resuming,
        Instant since) {

    public UnfinishedSaga {
        data = Map.copyOf(data);
    }
}
