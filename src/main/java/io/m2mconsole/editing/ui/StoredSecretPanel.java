package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import java.util.Optional;

/** Who answers for a client and where its secret is, as its stored secret tells. */
final class StoredSecretPanel extends Composite<Panel> {

    private final Loader<Optional<StoredSecret>> loader = new Loader<>();
    private final transient Environment environment;
    private final transient AppClient client;

    StoredSecretPanel(Environment environment, AppClient client, Secrets secrets) {
        this.environment = environment;
        this.client = client;
        addAttachListener(_ -> loader.load(() -> secrets.find(environment, client.id(), client.name())));
    }

    @Override
    protected Panel initContent() {
        return new Panel("Owner and secret", new RemotePanel<>(loader, this::content));
    }

    private Component content(Optional<StoredSecret> found) {
        return found.map(StoredSecretPanel::stored).orElseGet(this::missing);
    }

    private static Component stored(StoredSecret secret) {
        return new Facts()
                .with("Owner", secret.owner().orElse("Nobody named"))
                .with("Secret", Badge.success("In Secrets Manager"))
                .with("Name", new CopyField("secret name", secret.name()))
                .with("ARN", new CopyField("secret ARN", secret.arn()))
                .with("Value changed", new RelativeTime(secret.changed()));
    }

    private Component missing() {
        var text = new Paragraph(
                "Only Cognito has this client's secret, and nobody is named as its owner. The Code tab has"
                        + " the command that stores it as " + environment.secretName(client.name()) + ".");
        text.addClassName("muted");
        var content = new Div(Badge.warning("Not in Secrets Manager"), text);
        content.addClassName("not-stored");
        return content;
    }
}
