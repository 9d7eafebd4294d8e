package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;

/** AWS Secrets Manager. */
public final class SecretsManager {

    private SecretsManager() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback) {
        return List.of();
    }
}
