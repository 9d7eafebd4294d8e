package io.m2mconsole.clients;

/** The only explicit flow that is no user's. */
final class MachineFlow {

    /** Lets a client call GetClientToken; the SDK's enum does not name it yet. */
    static final String NAME = "ALLOW_CLIENT_TOKEN_AUTH";

    private MachineFlow() {}
}
