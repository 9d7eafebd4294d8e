package io.m2mconsole.removal.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.OverviewPart;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.removal.Deletion;

@org.springframework.stereotype.Component
class DangerPart implements OverviewPart {

    private final Deletion deletion;

    DangerPart(Deletion deletion) {
        this.deletion = deletion;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component create(Environment environment, AppClient client) {
        return new DangerZone(environment, client, deletion);
    }
}
