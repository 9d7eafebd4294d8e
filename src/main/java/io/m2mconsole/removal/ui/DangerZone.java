package io.m2mconsole.removal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.clients.ui.Wording;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.ConfirmByTypingDialog;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.removal.Deletion;
import io.m2mconsole.shared.Remote;

/** Deletion, and nothing else. */
final class DangerZone extends Div {

    private final transient Environment environment;
    private final transient AppClient client;
    private final transient Deletion deletion;
    private final Button delete = new Button("Delete client…", VaadinIcon.TRASH.create(), _ -> ask());

    DangerZone(Environment environment, AppClient client, Deletion deletion) {
        this.environment = environment;
        this.client = client;
        this.deletion = deletion;
        addClassName("danger-zone");
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(new Panel(
                "Danger zone",
                new Paragraph(
                        "Deleting the client is final: workloads that use it get no more tokens. Tokens it already has"
                                + " stay valid until they expire, up to " + Wording.lifetime(client.tokenLifetime())
                                + ". Its secret in Secrets Manager, if the console stored one, is deleted with a recovery window."),
                delete));
    }

    private void ask() {
        new ConfirmByTypingDialog(
                        "Delete " + client.name(),
                        "The app client " + client.id() + " of " + environment.poolName()
                                + " cannot be brought back; a new one has another id.",
                        client.name().value(),
                        "Delete client",
                        this::delete)
                .open();
    }

    private void delete() {
        delete.setEnabled(false);
        delete.setText("Deleting…");
        Background.run(
                () -> {
                    deletion.delete(environment, client);
                    return client.name();
                },
                outcome -> {
                    switch (outcome) {
                        case Remote.Ready<?> _ -> {
                            Notices.success("Deleted " + client.name() + ".");
                            UI.getCurrentOrThrow().navigate(ClientsNavigation.clients(environment.id()));
                        }
                        case Remote.Failed<?>(var problem) -> {
                            delete.setEnabled(true);
                            delete.setText("Delete client…");
                            Notices.problem(problem);
                        }
                        case Remote.Loading<?> _ -> {}
                    }
                });
    }
}
