package io.m2mconsole.rotation.ui;

import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.rotation.ClientSecrets;
import io.m2mconsole.rotation.RotationPeriod;
import io.m2mconsole.rotation.Rotations;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.EnvironmentId;
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
        People people) {

    boolean may(Right right, EnvironmentId environment) {
        return people.actor().may(right, environment);
    }
}
