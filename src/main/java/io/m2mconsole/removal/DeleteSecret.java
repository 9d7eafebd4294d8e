package io.m2mconsole.removal;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
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
            if (!stands(environment, arn, deleted)) {
                try {
                    operations.run(data.command(action), () -> {
                        if (deleted) {
                            secrets.scheduleDeletion(environment, arn, data.days());
                        } else {
                            secrets.restore(environment, arn);
                        }
                        return arn;
                    });
                } catch (RemoteFailure e) {
                    // The answer may have been lost after it was done.
                    if (e.problem().kind() == Kind.DENIED || !stands(environment, arn, deleted)) {
                        throw e;
                    }
                }
            }
        });
    }

    /** Whether it is as wanted; one that is gone for good is nobody's concern any more. */
    private boolean stands(Environment environment, String arn, boolean deleted) {
        return secrets.byArn(environment, arn)
                .map(secret -> secret.deletion().isPresent() == deleted)
                .orElse(true);
    }
}
