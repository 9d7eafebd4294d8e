package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;

/** Amazon Cognito user pools: control plane, token endpoint, JWKS and openid-configuration. */
public final class Cognito {

    private Cognito() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback) {
        return List.of();
    }
}
