package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.editing.Edits;
import io.m2mconsole.editing.Origins;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.secrets.Secrets;

/** The Access tab of a client: its scopes, and beside them every method with the decision and its reason. */
@org.springframework.stereotype.Component
class AccessTab implements ClientTab {

    private final Edits edits;
    private final Scopes scopes;
    private final Apis apis;
    private final Origins origins;
    private final Secrets secrets;
    private final Operations operations;

    AccessTab(Edits edits, Scopes scopes, Apis apis, Origins origins, Secrets secrets, Operations operations) {
        this.edits = edits;
        this.scopes = scopes;
        this.apis = apis;
        this.origins = origins;
        this.secrets = secrets;
        this.operations = operations;
    }

    @Override
    public String segment() {
        return "access";
    }

    @Override
    public String title() {
        return "Access";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component create(Environment environment, AppClient client) {
        return new ClientAccess(
                () -> new AccessData(
                        environment,
                        edits.open(environment, client.id()),
                        scopes.list(environment),
                        apis.deployed(environment),
                        origins.of(environment, client, secrets.find(environment, client.id(), client.name()))),
                edits,
                operations);
    }
}
