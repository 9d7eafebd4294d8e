package io.m2mconsole.removal;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Map;
import java.util.Optional;

/** What the steps of a deletion know. */
record DeletionData(SagaData values) {

    static SagaData of(Environment environment, AppClient client, Optional<String> secretArn, int days) {
        return new SagaData(Map.of(
                "environment", environment.id().value(),
                "clientId", client.id().value(),
                "clientName", client.name().value(),
                "secretArn", secretArn.orElse(""),
                "days", String.valueOf(days)));
    }

    EnvironmentId environment() {
        return new EnvironmentId(values.get("environment"));
    }

    ClientId client() {
        return new ClientId(values.get("clientId"));
    }

    /** Absent where the client's secret is not stored. */
    Optional<String> secretArn() {
        return values.find("secretArn").filter(arn -> !arn.isEmpty());
    }

    /** For how long the secret can be restored. */
    int days() {
        // Deletions that an older version began name none.
        return values.find("days").map(Integer::parseInt).orElse(30);
    }

    Command command(Action action) {
        return new Command(action, values.get("clientName") + " (" + client() + ")", environment());
    }
}
