package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Composite;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.Wording;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.RelativeTime;

/** A client's settings to read. */
final class ClientFacts extends Composite<Facts> {

    private final transient Environment environment;
    private final transient AppClient client;

    ClientFacts(Environment environment, AppClient client) {
        this.environment = environment;
        this.client = client;
    }

    @Override
    protected Facts initContent() {
        var flows = Wording.userFlows(client);
        return new Facts()
                .with("Client id", new CopyField("client id", client.id().value()))
                .with("Token endpoint", client.machine() ? "Enabled, by client credentials" : "Not enabled")
                .with(
                        "GetClientToken",
                        client.userFlows().contains("ALLOW_CLIENT_TOKEN_AUTH") ? "Enabled" : "Not enabled")
                .with(
                        "User flows",
                        flows.isEmpty() ? "None" : String.join(", ", flows) + ": a client for machines needs none")
                .with("Access token lifetime", Wording.lifetime(client.tokenLifetime()))
                .with("Token revocation", client.revocation() ? "Enabled" : "Not enabled")
                .with("User pool", environment.poolName() + " (" + environment.pool() + ")")
                .with(
                        "Cost",
                        client.machine()
                                ? "6 USD a month, and from 2.25 USD per 1,000 token requests"
                                : "None of its own: it has no client-credentials flow")
                .with("Created", new RelativeTime(client.created()))
                .with("Changed", new RelativeTime(client.changed()));
    }
}
