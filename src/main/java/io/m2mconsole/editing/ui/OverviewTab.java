package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.clients.ui.OverviewPart;
import io.m2mconsole.editing.Edits;
import io.m2mconsole.editing.Origins;
import io.m2mconsole.editing.Ownership;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.Secrets;
import java.util.Comparator;
import java.util.List;

/** Settings, owner, where the secret is, and what other rooms add. */
@org.springframework.stereotype.Component
class OverviewTab implements ClientTab {

    private final Edits edits;
    private final OwnerPanel.Services services;
    private final Operations operations;
    private final List<OverviewPart> parts;

    OverviewTab(
            Edits edits,
            Secrets secrets,
            Ownership ownership,
            Adoption adoption,
            Origins origins,
            Operations operations,
            List<OverviewPart> parts) {
        this.edits = edits;
        this.services = new OwnerPanel.Services(secrets, ownership, adoption, origins);
        this.operations = operations;
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
        var refusal = Gate.refusal(operations, Action.CLIENT_UPDATE, environment, client);
        var noAdoption = Gate.refusal(operations, Action.SECRET_ADOPT, environment, client);
        var settings = new SettingsPanel(
                environment,
                client,
                edits,
                () -> services.origins()
                        .of(environment, client, services.secrets().find(environment, client.id(), client.name())),
                refusal);
        var columns = new Div(settings, new OwnerPanel(environment, client, services, refusal, noAdoption));
        columns.addClassName("client-columns");
        var actions = new Div(clone(environment, client));
        actions.addClassName("client-actions");
        var content = new Div(actions, columns);
        parts.forEach(part -> content.add(part.create(environment, client)));
        return content;
    }

    /** A new client with the same settings and a secret of its own is made where all new ones are. */
    private Button clone(Environment environment, AppClient client) {
        var button = new Button(
                "Clone…",
                VaadinIcon.COPY_O.create(),
                _ -> UI.getCurrentOrThrow()
                        .navigate(
                                ClientsNavigation.onboard(environment.id()),
                                QueryParameters.of("like", client.id().value())));
        button.setTooltipText("Onboard another client with the same settings");
        return Permitted.unless(operations.refusal(Action.ONBOARD, environment.id()), button);
    }
}
