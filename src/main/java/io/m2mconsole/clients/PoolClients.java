package io.m2mconsole.clients;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import java.util.Map;
import org.springframework.stereotype.Service;

/** App clients as the pool itself tells them, past the index and past every budget: for whoever keeps them. Calls block. */
@Service
public class PoolClients {

    private final AwsAppClients appClients;

    PoolClients(AwsAppClients appClients) {
        this.appClients = appClients;
    }

    /** The names of all. @param beforePage runs before each page of 60 is asked for */
    public Map<ClientId, ClientName> names(Environment environment, Runnable beforePage) {
        return appClients.names(environment, beforePage);
    }

    /** One client as it is now. @throws RemoteFailure NOT_FOUND where there is none */
    public AppClient describe(Environment environment, ClientId client) {
        return appClients.describe(environment, client);
    }
}
