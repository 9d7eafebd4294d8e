package io.m2mconsole.clients;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.RemoteFailure;
import java.util.List;
import org.springframework.stereotype.Service;

/** The app clients of an environment's pool. All calls block. */
@Service
public class Clients {

    private final AwsAppClients appClients;
    private final ClientIndex index;

    Clients(AwsAppClients appClients, ClientIndex index) {
        this.appClients = appClients;
        this.index = index;
    }

    /**
     * All app clients by name, from memory where they were read in the last minutes. Reading costs a request per client,
     * within a budget: a thousand take minutes on AWS.
     *
     * @throws RemoteFailure where they cannot be read
     */
    public List<AppClient> list(Environment environment) {
        return listing(environment).clients();
    }

    /** As {@link #list}, with the age. */
    public ClientListing listing(Environment environment) {
        return index.get(environment);
    }

    /** As {@link #listing}, read anew. */
    public ClientListing refresh(Environment environment) {
        return index.refresh(environment);
    }

    /**
     * One app client as it is now.
     *
     * @throws RemoteFailure NOT_FOUND where there is none
     */
    public AppClient get(Environment environment, ClientId id) {
        return index.put(environment, appClients.describe(environment, id));
    }

    /**
     * All app clients of exactly that name as they are now, past every memory: names are not unique in a pool. Costs a
     * request per page of 60 clients, and one per client found.
     */
    public List<AppClient> named(Environment environment, ClientName name) {
        return appClients.named(environment, name).stream()
                .map(id -> appClients.describe(environment, id))
                .toList();
    }

    /**
     * Makes an app client that may use client credentials and nothing else. Store its secret first: see
     * {@link io.m2mconsole.secrets.Secrets#storePending}.
     */
    public AppClient create(Environment environment, NewClient client) {
        return index.put(environment, appClients.create(environment, client));
    }

    /** Deletes an app client for good; its tokens stay valid until they expire. Its stored secret stays. */
    public void delete(Environment environment, ClientId id) {
        appClients.delete(environment, id);
        index.remove(environment, id);
    }

    /** Enters a client as it was just read or written, so that lists show it at once. */
    public void enter(Environment environment, AppClient client) {
        index.put(environment, client);
    }

    /** Takes a client that turned out to be gone off the index. */
    public void forget(Environment environment, ClientId id) {
        index.remove(environment, id);
    }
}
