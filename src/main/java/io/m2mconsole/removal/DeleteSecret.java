package io.m2mconsole.removal;

import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.secrets.Secrets;
import org.springframework.stereotype.Component;

/** Deletes the stored secret so that it can be restored. */
@Component
class DeleteSecret implements SagaStep {

    private final Environments environments;
    private final Secrets secrets;
    private final Operations operations;

    DeleteSecret(Environments environments, Secrets secrets, Operations operations) {
        this.environments = environments;
        this.secrets = secrets;
        this.operations = operations;
    }

    @Override
    public String name() {
        return "Delete the stored secret";
    }

    @Override
    public void run(SagaData values) {
        change(values, Action.SECRET_DELETE, true);
    }

    @Override
    public void undo(SagaData values) {
        change(values, Action.SECRET_UNDELETE, false);
    }

    private void change(SagaData values, Action action, boolean deleted) {
        var data = new DeletionData(values);
        data.secretArn().ifPresent(arn -> {
            var environment = environments.get(data.environment());
            var stands = secrets.byArn(environment, arn);
            if (stands.isPresent() && stands.get().deletion().isPresent() != deleted) {
                operations.run(data.command(action), () -> {
                    if (deleted) {
                        secrets.scheduleDeletion(environment, arn);
                    } else {
                        secrets.restore(environment, arn);
                    }
                    return arn;
                });
            }
        });
    }
}
