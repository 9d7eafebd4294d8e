package io.m2mconsole.operations;

import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

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

    /** @param saga its kind; empty where this version of the console knows nothing of it */
    static UnfinishedSaga of(SagaRow row, Optional<Saga> saga) {
        return new UnfinishedSaga(
                row.id(),
                saga.map(Saga::title).orElse(row.kind()),
                row.environment(),
                row.actor(),
                saga.map(known -> stepName(known, row.step())).orElse("step " + row.step()),
                row.data().all(),
                row.problem(),
                row.cure(),
                saga.map(known -> known.action().verb(Action.Verb.RESUME)).orElse(Action.SAGA_RESUME),
                row.changed());
    }

    private static String stepName(Saga saga, int step) {
        return saga.steps().get(Math.clamp(step, 0, saga.steps().size() - 1)).name();
    }
}
