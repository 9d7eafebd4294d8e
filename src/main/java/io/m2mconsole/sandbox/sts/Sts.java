package io.m2mconsole.sandbox.sts;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.QueryRpc;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireService;
import io.m2mconsole.sandbox.wire.Xml;
import java.util.List;
import java.util.Map;

/** AWS STS, as far as asking who one is. Any credentials will do, so everybody is the same user. */
public final class Sts {

    private static final String USER_ID = "AIDASANDBOXSANDBOX001";

    private Sts() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback) {
        var identity = Xml.element("Arn", "arn:aws:iam::" + realm.account() + ":user/sandbox")
                + Xml.element("UserId", USER_ID)
                + Xml.element("Account", realm.account());
        return List.of(new QueryRpc(
                "sts",
                "https://sts.amazonaws.com/doc/2011-06-15/",
                Map.of("GetCallerIdentity", _ -> identity),
                faults));
    }
}
