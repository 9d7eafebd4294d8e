package io.m2mconsole.removal;

import io.m2mconsole.clients.AppClient;
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

    /**
     * Deletes both or neither. Blocks.
     *
     * @throws RemoteFailure where it failed; its cure says whether something is left to do
     */
    public void delete(Environment environment, AppClient client) {
        var arn = secrets.find(environment, client.id(), client.name()).map(StoredSecret::arn);
        var data = DeletionData.of(environment, client, arn);
        switch (sagas.start(DeletionSaga.KIND, people.actor(), environment.id(), data, _ -> {})) {
            case SagaResult.Done _ -> {}
            case SagaResult.Undone(var problem) -> throw new RemoteFailure(problem);
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
