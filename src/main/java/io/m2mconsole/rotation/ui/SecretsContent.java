package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.operations.Action;
import io.m2mconsole.rotation.ClientSecrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.Remote;
import java.util.function.Supplier;

/** The two active secrets, where they are stored, and what can be done with them. */
final class SecretsContent extends Composite<Div> {

    private final Loader<ClientSecrets.View> loader = new Loader<>();
    private final transient Environment environment;
    private final transient AppClient client;
    private final transient SecretActions actions;

    SecretsContent(Environment environment, AppClient client, SecretActions actions) {
        this.environment = environment;
        this.client = client;
        this.actions = actions;
        addAttachListener(_ -> loader.load(() -> actions.clientSecrets().view(environment, client)));
    }

    @Override
    protected Div initContent() {
        var content = new Div(new RemotePanel<>(loader, this::show));
        content.addClassName("client-secrets");
        return content;
    }

    private Component show(ClientSecrets.View view) {
        var active = new Panel("Active secrets in Cognito", new ActiveSecretList(view, this::askToDelete));
        active.withAction(reveal());
        var shown = new Div(
                active,
                new RotationPanel(environment, client, view, actions, loader::reload),
                view.stored().map(this::stored).orElseGet(() -> missing(view)));
        shown.addClassName("client-secrets");
        return shown;
    }

    private Panel stored(StoredSecret secret) {
        return new Panel(
                "Stored in Secrets Manager",
                new Facts()
                        .with("Name", new CopyField("secret name", secret.name()))
                        .with("ARN", new CopyField("secret ARN", secret.arn()))
                        .with("Owner", secret.owner().orElse("Nobody named")));
    }

    private Panel missing(ClientSecrets.View view) {
        var deleted = view.deleted();
        var text = new Paragraph(
                deleted.isPresent()
                        ? "The secret " + deleted.get().name()
                                + " was deleted, and can be restored until its recovery window ends."
                        : "Only Cognito has this client's secret: workloads cannot read it from Secrets Manager, and it cannot be"
                                + " rotated without an interruption.");
        var button = deleted.isPresent()
                ? new Button(
                        "Restore the stored secret", VaadinIcon.ARROW_BACKWARD.create(), _ -> restore(deleted.get()))
                : new Button("Adopt: store it", VaadinIcon.DOWNLOAD_ALT.create(), _ -> adopt());
        button.setDisableOnClick(true);
        Permitted.unless(actions.refusal(Action.SECRET_ADOPT, environment.id()), button);
        return new Panel("Stored in Secrets Manager", Badge.warning("Not stored"), text, button);
    }

    private Button reveal() {
        var button = new Button(
                "Reveal…", VaadinIcon.EYE.create(), _ -> new RevealDialog(client.name(), this::reveal).open());
        return Permitted.unless(actions.refusal(Action.SECRET_REVEAL, environment.id()), button);
    }

    private io.m2mconsole.shared.SecretValue reveal(String reason) {
        return actions.secrets().reveal(environment, client.id(), client.name(), reason);
    }

    private void adopt() {
        run(
                () -> actions.adoption().adopt(environment, client.id(), client.name(), client.scopes()),
                "Stored the secret of " + client.name() + ".");
    }

    private void restore(StoredSecret secret) {
        run(() -> actions.secrets().restoreDeleted(environment, secret), "Restored " + secret.name() + ".");
    }

    private void askToDelete(ClientSecrets.Row row) {
        new io.m2mconsole.kit.ConfirmByTypingDialog(
                        "Delete an active secret",
                        "Whoever uses the secret " + row.secret().id()
                                + " gets no more tokens. Nothing brings it back.",
                        row.secret().ending(),
                        "Delete secret",
                        () -> run(
                                () -> {
                                    actions.clientSecrets()
                                            .delete(
                                                    environment,
                                                    client,
                                                    row.secret().id());
                                    return row;
                                },
                                "Deleted the secret that ends in "
                                        + row.secret().ending() + "."))
                .open();
    }

    private <T> void run(Supplier<T> call, String done) {
        Background.run(call, outcome -> {
            switch (outcome) {
                case Remote.Loading<T> _ -> {}
                case Remote.Ready<T> _ -> Notices.success(done);
                case Remote.Failed<T>(var problem) -> Notices.problem(problem);
            }
            loader.reload();
        });
    }
}
