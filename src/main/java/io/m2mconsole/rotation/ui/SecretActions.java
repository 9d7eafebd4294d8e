package io.m2mconsole.rotation.ui;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.rotation.ClientSecrets;
import io.m2mconsole.rotation.RotationPeriod;
import io.m2mconsole.rotation.Rotations;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages of this room call upon. */
@Component
record SecretActions(
        ClientSecrets clientSecrets,
        Rotations rotations,
        RotationPeriod period,
        Adoption adoption,
        Secrets secrets,
        Sagas sagas,
        Operations operations) {

    /** Why it cannot be done there, as a sentence; empty where it can. */
    Optional<String> refusal(Action action, EnvironmentId environment) {
        return operations.refusal(action, environment);
    }
}
