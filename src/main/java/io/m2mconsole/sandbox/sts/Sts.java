package io.m2mconsole.sandbox.sts;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.QueryRpc;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;
import java.util.Map;

/** AWS STS: asking who one is, and assuming a role. Any credentials will do, and any role may be assumed by anyone. */
public final class Sts {

    private Sts() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback) {
        var sessions = new Sessions(realm);
        return List.of(new QueryRpc(
                "sts",
                "https://sts.amazonaws.com/doc/2011-06-15/",
                Map.of("GetCallerIdentity", sessions::identity, "AssumeRole", sessions::assume),
                faults));
    }
}
