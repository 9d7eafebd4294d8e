package io.m2mconsole.clients;

import java.util.List;

/** The only explicit flow that is no user's. */
public final class MachineFlow {

    /** Lets a client call GetClientToken; the SDK's enum does not name it yet. */
    public static final String NAME = "ALLOW_CLIENT_TOKEN_AUTH";

    private MachineFlow() {}

    /** Whether GetClientToken serves the client: that needs this flow as its only one. */
    public static boolean isOnlyOne(AppClient client) {
        return client.userFlows().equals(List.of(NAME));
    }
}
