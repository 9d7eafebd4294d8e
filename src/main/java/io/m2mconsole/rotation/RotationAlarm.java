package io.m2mconsole.rotation;

import io.m2mconsole.aws.BoundedHttp;
import io.m2mconsole.aws.HttpCall;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaStopped;
import io.m2mconsole.operations.UnfinishedSaga;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Cries out when a rotation needs a person: in the log, and to the webhook where one is configured. */
@Component
class RotationAlarm {

    private static final Logger log = LoggerFactory.getLogger(RotationAlarm.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final BoundedHttp http;
    private final Operations operations;
    private final Optional<URI> webhook;

    RotationAlarm(BoundedHttp http, Operations operations, RotationProperties properties) {
        this.http = http;
        this.operations = operations;
        this.webhook = Optional.ofNullable(properties.webhook());
    }

    @EventListener
    void on(SagaStopped event) {
        if (!event.kind().equals(RotationSaga.KIND)) {
            return;
        }
        var saga = event.saga();
        log.warn("A rotation in {} needs a person, at «{}»: {}", saga.environment(), saga.step(), saga.problem());
        webhook.ifPresent(url -> Thread.ofVirtual().name("rotation webhook").start(() -> tell(url, saga)));
    }

    private void tell(URI url, UnfinishedSaga saga) {
        var command = new Command(Action.ROTATION_ALARM, saga.data().getOrDefault("name", ""), saga.environment());
        try {
            operations.run(command, () -> post(url, saga));
        } catch (RemoteFailure e) {
            log.warn("The webhook for failed rotations: {}", e.problem().sentence());
        }
    }

    private int post(URI url, UnfinishedSaga saga) {
        var call = HttpCall.post(url, "application/json", json(saga)).within(LIMIT);
        var status = http.send(List.of(url), call).status();
        if (status >= 300) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.UNEXPECTED,
                    "The webhook answered HTTP " + status + ".",
                    "Check console.rotation.webhook and who serves it."));
        }
        return status;
    }

    static String json(UnfinishedSaga saga) {
        var json = JsonMapper.shared();
        return json.writeValueAsString(json.createObjectNode()
                .put("event", "rotation.failed")
                .put("environment", saga.environment().value())
                .put("clientId", saga.data().getOrDefault("clientId", ""))
                .put("clientName", saga.data().getOrDefault("name", ""))
                .put("step", saga.step())
                .put("problem", saga.problem())
                .put("at", saga.since().toString()));
    }
}
