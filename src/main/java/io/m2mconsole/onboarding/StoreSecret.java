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
import io.m2mconsole.secrets.StoredSecret;
import java.util.Optional;
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
        dropRemains(data, environment);
        var arn = operations.run(
                command(Action.SECRET_STORE, data, environment), () -> secrets.storePending(environment, secret(data)));
        data.arn(arn);
        data.detail(
                OnboardStep.STORE_SECRET,
                "Pending in " + secrets.storedName(environment, data.name()) + " in Secrets Manager"
                        + data.keeping()
                                .readerRole()
                                .map(role -> "; " + role + " may read it")
                                .orElse(""));
    }

    private NewSecret secret(OnboardData data) {
        return new NewSecret(
                data.name(),
                secrets.generate(),
                data.tags(),
                data.keeping().key(),
                data.keeping().reader(),
                data.run());
    }

    /** A client that comes about late is recognised by it. */
    @Override
    public boolean undoneOnceSettled() {
        return true;
    }

    /** For good: no client uses it any more, and the name must be free for the next attempt. */
    @Override
    public void undo(SagaData values) {
        var data = new OnboardData(values);
        var environment = environments.get(data.environment());
        own(data, environment).ifPresent(secret -> delete(data, environment, secret));
    }

    /** Resumed after its client was deleted again, it begins with a new secret: the old one is that client's. */
    private void dropRemains(OnboardData data, Environment environment) {
        if (data.client().isEmpty()) {
            own(data, environment)
                    .filter(secret -> secret.clientId().isPresent())
                    .ifPresent(secret -> delete(data, environment, secret));
        }
    }

    private Optional<StoredSecret> own(OnboardData data, Environment environment) {
        return secrets.describe(environment, data.name())
                .filter(secret -> secret.deletion().isEmpty())
                .filter(secret -> data.run().equals(secret.tags().get(SecretTags.RUN)));
    }

    private void delete(OnboardData data, Environment environment, StoredSecret secret) {
        operations.run(command(Action.SECRET_DELETE, data, environment), () -> {
            secrets.deleteForGood(environment, secret.arn());
            return secret;
        });
    }

    private Command command(Action action, OnboardData data, Environment environment) {
        return new Command(action, secrets.storedName(environment, data.name()), environment.id());
    }
}
