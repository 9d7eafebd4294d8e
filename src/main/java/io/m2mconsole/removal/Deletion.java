package io.m2mconsole.removal;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Touchable;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.People;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import org.springframework.stereotype.Service;

/** Deleting a client for good, together with its stored secret, which can be restored for some weeks. */
@Service
public class Deletion {

    private final Sagas sagas;
    private final Secrets secrets;
    private final People people;

    Deletion(Sagas sagas, Secrets secrets, People people) {
        this.sagas = sagas;
        this.secrets = secrets;
        this.people = people;
    }

    /** For how many days a stored secret can be restored where nobody chooses. */
    public int standardDays() {
        return secrets.recoveryDays();
    }

    /** Deletes both or neither, the secret for as long as is configured. Blocks. See {@link #delete(Environment, AppClient, int)}. */
    public void delete(Environment environment, AppClient client) {
        delete(environment, client, secrets.recoveryDays());
    }

    /**
     * Deletes both or neither. Blocks. One deletion of a client at a time; what a crash leaves in flight goes on by itself.
     *
     * @param days for how long the stored secret can be restored: 7 to 30
     * @throws RemoteFailure where it failed; its cure says whether something is left to do
     */
    public void delete(Environment environment, AppClient client, int days) {
        Touchable.require(environment, client);
        var arn = secrets.find(environment, client.id(), client.name()).map(StoredSecret::arn);
        var data = DeletionData.of(environment, client, arn, days);
        var subject = environment.id() + "/" + client.id();
        switch (sagas.start(DeletionSaga.KIND, people.actor(), environment.id(), subject, data, _ -> {})) {
            case SagaResult.Done _ -> {}
            case SagaResult.Undone(var problem) -> throw new RemoteFailure(problem);
            case SagaResult.Settling settling -> throw new RemoteFailure(settling.told());
            case SagaResult.Waiting _ -> throw new IllegalStateException("No step of deleting waits.");
            case SagaResult.Unfinished(var _, var problem) ->
                throw new RemoteFailure(new Problem(
                        problem.kind(),
                        problem.sentence(),
                        "Its secret may be deleted while the client lives: finish it on the page Unfinished.",
                        problem.requestId()));
        }
    }
}
