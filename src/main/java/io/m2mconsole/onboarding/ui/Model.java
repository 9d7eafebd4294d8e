package io.m2mconsole.onboarding.ui;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.onboarding.Particulars;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;

/**
 * The client that the new one shall be like.
 *
 * @param environment where it is
 * @param particulars what its secret's tags say; none where it has no stored secret
 * @param servers the resource servers there, to map its scopes from
 */
record Model(EnvironmentId environment, AppClient client, Particulars particulars, List<ResourceServer> servers) {

    Model {
        servers = List.copyOf(servers);
    }
}
