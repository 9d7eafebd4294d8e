package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.environments.Environment;

/** A client's secrets and their rotation. */
@org.springframework.stereotype.Component
class SecretsTab implements ClientTab {

    private final SecretActions actions;

    SecretsTab(SecretActions actions) {
        this.actions = actions;
    }

    @Override
    public String segment() {
        return RotationNavigation.TAB;
    }

    @Override
    public String title() {
        return "Secrets";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component create(Environment environment, AppClient client) {
        return new SecretsContent(environment, client, actions);
    }
}
