package io.m2mconsole.removal.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Touchable;
import io.m2mconsole.clients.ui.OverviewPart;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.removal.Deletion;
import io.m2mconsole.removal.LastUse;

@org.springframework.stereotype.Component
class DangerPart implements OverviewPart {

    private final Deletion deletion;
    private final LastUse use;
    private final Operations operations;

    DangerPart(Deletion deletion, LastUse use, Operations operations) {
        this.deletion = deletion;
        this.use = use;
        this.operations = operations;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component create(Environment environment, AppClient client) {
        var refusal = operations
                .refusal(Action.CLIENT_REMOVE, environment.id())
                .or(() -> Touchable.refusal(environment, client));
        return new DangerZone(environment, client, deletion, use, refusal);
    }
}
