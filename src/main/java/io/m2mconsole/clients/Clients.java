package io.m2mconsole.clients;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** The app clients of an environment's pool. */
@Service
public class Clients {

    private final AwsAppClients appClients;
    private final ClientBook book;

    Clients(AwsAppClients appClients, ClientBook book) {
        this.appClients = appClients;
        this.book = book;
    }

    /**
     * All app clients by name, from the index: no remote call, unless none was ever read; then it waits some seconds for the
     * first crawl, which goes on in the background, and while some are not described yet a moment for the rest.
     *
     * @throws RemoteFailure where none could ever be read
     */
    public List<AppClient> list(Environment environment) {
        return listing(environment).clients();
    }

    /** As {@link #list}, with the age. */
    public ClientListing listing(Environment environment) {
        return book.listing(environment);
    }

    /**
     * As {@link #listing}, once everything was read anew; where that takes long, from what was read so far. Blocks some
     * seconds at most.
     */
    public ClientListing refresh(Environment environment) {
        return book.refresh(environment);
    }

    /**
     * One app client as it is now. Blocks.
     *
     * @throws RemoteFailure NOT_FOUND where there is none
     */
    public AppClient get(Environment environment, ClientId id) {
        book.spend(environment);
        return describe(environment, id);
    }

    /**
     * As {@link #get}, for work in the background: once its turn has come within the requests that AWS allows.
     *
     * @throws InterruptedException where the console stops meanwhile
     */
    public AppClient getInTurn(Environment environment, ClientId id) throws InterruptedException {
        book.awaitTurn(environment);
        return describe(environment, id);
    }

    /** Waits for that turn, where the client is then described in another way. */
    public void awaitTurn(Environment environment) throws InterruptedException {
        book.awaitTurn(environment);
    }

    /** Books a description that somebody waits for and that is made in another way. */
    public void spend(Environment environment) {
        book.spend(environment);
    }

    private AppClient describe(Environment environment, ClientId id) {
        var asked = Instant.now();
        try {
            var client = appClients.describe(environment, id);
            book.enter(environment, client, asked);
            return client;
        } catch (RemoteFailure e) {
            if (e.problem().kind() == Kind.NOT_FOUND) {
                book.forget(environment, id);
            }
            throw e;
        }
    }

    /**
     * All app clients of exactly that name as they are now, past the index: names are not unique in a pool. Costs a request
     * per page of 60 clients, and one per client found. Blocks.
     */
    public List<AppClient> named(Environment environment, ClientName name) {
        return appClients.named(environment, name).stream()
                .map(id -> appClients.describe(environment, id))
                .toList();
    }

    /**
     * Makes an app client that may use client credentials and nothing else. Store its secret first: see
     * {@link io.m2mconsole.secrets.Secrets#storePending}. Blocks.
     */
    public AppClient create(Environment environment, NewClient client) {
        return enter(environment, appClients.create(environment, client));
    }

    /** Enters what AWS answered to a change of the console's own, so that the index is fresh at once. */
    public AppClient enter(Environment environment, AppClient client) {
        book.enter(environment, client, Instant.now());
        return client;
    }

    /** Deletes an app client for good; its tokens stay valid until they expire. Its stored secret stays. Blocks. */
    public void delete(Environment environment, ClientId id) {
        appClients.delete(environment, id);
        forget(environment, id);
    }

    /** Takes a client that turned out to be gone off the index. */
    public void forget(Environment environment, ClientId id) {
        book.forget(environment, id);
    }
}
