package io.m2mconsole.onboarding;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.secrets.SecretDocument;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts everything a workload needs into the secret and makes it current. */
@Component
class CompleteSecret implements SagaStep {

    private final Environments environments;
    private final Secrets secrets;
    private final Operations operations;

    CompleteSecret(Environments environments, Secrets secrets, Operations operations) {
        this.environments = environments;
        this.secrets = secrets;
        this.operations = operations;
    }

    @Override
    public String name() {
        return OnboardStep.COMPLETE_SECRET.title();
    }

    @Override
    public void run(SagaData values) {
        var data = new OnboardData(values);
        var environment = environments.get(data.environment());
        var arn = data.arn().orElseThrow();
        var client = data.client().orElseThrow();
        var pending = secrets.readPending(environment, arn);
        if (pending.isPresent()) {
            operations.run(
                    new Command(Action.SECRET_COMPLETE, secrets.storedName(environment, data.name()), environment.id()),
                    () -> complete(environment, data, arn, client, pending.get()));
        } else if (!secrets.isComplete(environment, arn, client)) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.NOT_FOUND,
                    "The pending secret of " + data.name() + " is gone.",
                    "Onboard the client again."));
        }
        data.detail(OnboardStep.COMPLETE_SECRET, arn);
    }

    private Optional<String> complete(
            Environment environment, OnboardData data, String arn, ClientId client, SecretValue pending) {
        var secretId = secrets.secretId(environment, client);
        var document = new SecretDocument(
                client,
                pending,
                secretId.orElse(null),
                environment.endpoints().token().orElse(null),
                data.scopes(),
                environment.pool(),
                environment.target().region());
        secrets.complete(environment, arn, document, data.run());
        return secretId;
    }

    /** Nothing by itself: undoing the first step deletes the secret as a whole. */
    @Override
    public void undo(SagaData values) {}
}
