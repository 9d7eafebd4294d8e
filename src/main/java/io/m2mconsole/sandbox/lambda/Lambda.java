package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;

/** AWS Lambda: functions with inline code, run by the real interpreter. */
public final class Lambda {

    private Lambda() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback) {
        return List.of();
    }
}
