package io.m2mconsole.rotation;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Replacing a client's secret without an interruption. One rotation of a client at a time. */
@Service
public class Rotations {

    private final Sagas sagas;
    private final People people;
    private final Secrets secrets;
    private final RotationProperties properties;

    Rotations(Sagas sagas, People people, Secrets secrets, RotationProperties properties) {
        this.sagas = sagas;
        this.people = people;
        this.secrets = secrets;
        this.properties = properties;
    }

    /**
     * Begins a rotation as this thread's actor and runs it until it waits out its grace period; then it goes on by itself,
     * on any instance. Blocks for some seconds.
     *
     * @throws RemoteFailure DENIED without the right, CONFLICT where one is under way, NOT_FOUND where nothing is stored: adopt
     *     the client first
     */
    public SagaResult rotate(Environment environment, AppClient client) {
        return start(environment, client, false);
    }

    SagaResult start(Environment environment, AppClient client, boolean scheduled) {
        var actor = people.actor();
        if (!actor.may(Right.ROTATE, environment.id())) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.DENIED,
                    actor.name() + " may not rotate secrets.",
                    "Ask an administrator for the right to rotate."));
        }
        var stored = secrets.find(environment, client.id(), client.name())
                .orElseThrow(() -> new RemoteFailure(Problem.of(
                        Problem.Kind.NOT_FOUND,
                        "The secret of " + client.name() + " is not in Secrets Manager.",
                        "Adopt it first: then rotation can put the new one where workloads read it.")));
        var data = RotationData.of(environment.id(), client, stored.arn(), grace(environment), scheduled);
        return sagas.start(
                RotationSaga.KIND, actor, environment.id(), subject(environment, client.id()), data.data(), _ -> {});
    }

    /** How the latest rotation of the client stands; empty where there was none. */
    public Optional<SagaStatus> latest(Environment environment, ClientId client) {
        return sagas.latest(RotationSaga.KIND, subject(environment, client));
    }

    /**
     * Calls a rotation back: what it did is undone; where workloads may have got the new secret, that one stays valid for
     * another grace period.
     *
     * @throws RemoteFailure CONFLICT where the old secret's deletion has begun
     */
    public void cancel(String id) {
        sagas.cancel(id);
    }

    /** How long both secrets stay valid there. */
    public Duration grace(Environment environment) {
        return environment.sandbox() ? properties.sandboxGrace() : properties.grace();
    }

    static String subject(Environment environment, ClientId client) {
        return environment.id() + "/" + client;
    }
}
