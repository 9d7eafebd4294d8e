package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.clients.ui.OverviewPart;
import io.m2mconsole.clients.ui.Wording;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.secrets.Secrets;
import java.util.Comparator;
import java.util.List;

/** Settings, owner, where the secret is, and what other rooms add. */
@org.springframework.stereotype.Component
class OverviewTab implements ClientTab {

    private final Secrets secrets;
    private final List<OverviewPart> parts;

    OverviewTab(Secrets secrets, List<OverviewPart> parts) {
        this.secrets = secrets;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(OverviewPart::order))
                .toList();
    }

    @Override
    public String segment() {
        return "overview";
    }

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component create(Environment environment, AppClient client) {
        var columns = new Div(settings(environment, client), new StoredSecretPanel(environment, client, secrets));
        columns.addClassName("client-columns");
        var content = new Div(columns);
        parts.forEach(part -> content.add(part.create(environment, client)));
        return content;
    }

    private static Panel settings(Environment environment, AppClient client) {
        var flows = Wording.userFlows(client);
        var facts = new Facts()
                .with("Client id", new CopyField("client id", client.id().value()))
                .with("Client credentials", client.machine() ? "Enabled" : "Not enabled: it can get no machine token")
                .with(
                        "User flows",
                        flows.isEmpty() ? "None" : String.join(", ", flows) + ": a client for machines needs none")
                .with("Access token lifetime", Wording.lifetime(client.tokenLifetime()))
                .with("Token revocation", client.revocation() ? "Enabled" : "Not enabled")
                .with("User pool", environment.poolName() + " (" + environment.pool() + ")")
                .with("Created", new RelativeTime(client.created()))
                .with("Changed", new RelativeTime(client.changed()));
        return new Panel("Settings", facts);
    }
}
