package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.environments.Environment;

/** The Access tab of a client: every method with the decision and its reason. */
@org.springframework.stereotype.Component
class AccessTab implements ClientTab {

    private final Apis apis;

    AccessTab(Apis apis) {
        this.apis = apis;
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
        return new ClientAccess(environment, client, apis);
    }
}
