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
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.removal.Deletion;
import io.m2mconsole.removal.LastUse;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Remote;
import java.util.Optional;

/** Deletion, and nothing else. */
final class DangerZone extends Div {

    private static final String IDLE = "Delete client…";

    private final transient Environment environment;
    private final transient AppClient client;
    private final transient Deletion deletion;
    private final transient LastUse use;
    private final Button delete = new Button(IDLE, VaadinIcon.TRASH.create(), _ -> ask());

    /** @param refusal why the person cannot delete it */
    DangerZone(Environment environment, AppClient client, Deletion deletion, LastUse use, Optional<String> refusal) {
        this.environment = environment;
        this.client = client;
        this.deletion = deletion;
        this.use = use;
        addClassName("danger-zone");
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        delete.setDisableOnClick(true);
        var panel = new Panel(
                "Danger zone",
                new Paragraph(
                        "Deleting the client is final: workloads that use it get no more tokens. Tokens it already has"
                                + " stay valid until they expire, up to " + Wording.lifetime(client.tokenLifetime())
                                + ". Its secret in Secrets Manager, if one is stored, is deleted with it, and can be"
                                + " restored on page Secrets for 7 to 30 days, as you choose."),
                Permitted.unless(refusal, delete));
        refusal.ifPresent(reason -> panel.add(new Paragraph(reason)));
        add(panel);
    }

    private void ask() {
        Background.run(() -> use.longAgo(environment, client), outcome -> {
            delete.setEnabled(true);
            // Where it cannot be found out, it counts as used.
            var unused = outcome instanceof Remote.Ready<Boolean>(Boolean known, var _) && known;
            new DeleteDialog(client, unused, deletion.standardDays(), this::delete).open();
        });
    }

    private void delete(int days) {
        delete.setEnabled(false);
        delete.setText("Deleting…");
        Background.run(
                () -> {
                    deletion.delete(environment, client, days);
                    return client.name();
                },
                outcome -> {
                    switch (outcome) {
                        case Remote.Ready<?> _ -> {
                            Notices.success("Deleted " + client.name()
                                    + ". A stored secret of it can be restored on page Secrets for " + days + " days.");
                            UI.getCurrentOrThrow().navigate(ClientsNavigation.clients(environment.id()));
                        }
                        case Remote.Failed<?>(Problem problem) -> {
                            delete.setEnabled(true);
                            delete.setText(IDLE);
                            Notices.problem(problem);
                        }
                        case Remote.Loading<?> _ -> {}
                    }
                });
    }
}
