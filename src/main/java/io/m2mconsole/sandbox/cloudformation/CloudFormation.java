package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;

/** AWS CloudFormation: stacks from templates, made through the other services' own APIs. */
public final class CloudFormation {

    private CloudFormation() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback) {
        return List.of();
    }
}
