package io.m2mconsole.clients;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import java.time.Instant;

/** Where all clients are kept as last read, with their age: the index, which is the room above this one. */
public interface ClientBook {

    /** See {@link Clients#listing}. @throws RemoteFailure where none could ever be read */
    ClientListing listing(Environment environment);

    /** See {@link Clients#refresh}. */
    ClientListing refresh(Environment environment);

    /** Told before a client is described for somebody who waits, so that work in the background holds back. */
    void spend(Environment environment);

    /** Waits until one more client may be described in the background, after whatever somebody waits for. */
    void awaitTurn(Environment environment) throws InterruptedException;

    /** Enters what AWS told. @param at when it was asked for, or answered to a change */
    void enter(Environment environment, AppClient client, Instant at);

    /** Takes a client off that is gone. */
    void forget(Environment environment, ClientId client);
}
