package io.m2mconsole.onboarding;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.secrets.NewSecret;
import io.m2mconsole.secrets.SecretTags;
import io.m2mconsole.secrets.Secrets;
import org.springframework.stereotype.Component;

/** Stores the new secret before Cognito has it, so that it cannot be lost. */
@Component
class StoreSecret implements SagaStep {

    private final Environments environments;
    private final Secrets secrets;
    private final Operations operations;

    StoreSecret(Environments environments, Secrets secrets, Operations operations) {
        this.environments = environments;
        this.secrets = secrets;
        this.operations = operations;
    }

    @Override
    public String name() {
        return OnboardStep.STORE_SECRET.title();
    }

    @Override
    public void run(SagaData values) {
        var data = new OnboardData(values);
        var environment = environments.get(data.environment());
        var arn = operations.run(
                command(Action.SECRET_STORE, data, environment),
                () -> secrets.storePending(
                        environment, new NewSecret(data.name(), secrets.generate(), data.owner(), data.run())));
        data.arn(arn);
        data.detail(
                OnboardStep.STORE_SECRET,
                "Pending in " + secrets.storedName(environment, data.name()) + " in Secrets Manager");
    }

    /** For good: no client uses it any more, and the name must be free for the next attempt. */
    @Override
    public void undo(SagaData values) {
        var data = new OnboardData(values);
        var environment = environments.get(data.environment());
        secrets.describe(environment, data.name())
                .filter(secret -> secret.deletion().isEmpty())
                .filter(secret -> data.run().equals(secret.tags().get(SecretTags.RUN)))
                .ifPresent(secret -> operations.run(command(Action.SECRET_DELETE, data, environment), () -> {
                    secrets.deleteForGood(environment, secret.arn());
                    return secret;
                }));
    }

    private Command command(Action action, OnboardData data, Environment environment) {
        return new Command(action, secrets.storedName(environment, data.name()), environment.id());
    }
}
