package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.Origin;
import io.m2mconsole.editing.Origins;
import io.m2mconsole.editing.Ownership;
import io.m2mconsole.editing.Tags;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.Remote;
import java.util.Optional;
import java.util.function.Supplier;

/** Who answers for a client, until when, and where its secret is, as its stored secret tells; edited in place. */
final class OwnerPanel extends Composite<Panel> {

    /** What the panel needs to read and write. */
    record Services(Secrets secrets, Ownership ownership, Adoption adoption, Origins origins) {}

    private record Found(Optional<StoredSecret> secret, Origin origin) {}

    private final Loader<Found> loader = new Loader<>();
    private final transient Environment environment;
    private final transient AppClient client;
    private final transient Services services;
    private final transient Optional<String> refusal;
    private final transient Optional<String> noAdoption;

    /**
     * @param refusal why the person may not edit
     * @param noAdoption why the person may not adopt
     */
    OwnerPanel(
            Environment environment,
            AppClient client,
            Services services,
            Optional<String> refusal,
            Optional<String> noAdoption) {
        this.environment = environment;
        this.client = client;
        this.services = services;
        this.refusal = refusal;
        this.noAdoption = noAdoption;
        addAttachListener(_ -> loader.load(this::find));
    }

    @Override
    protected Panel initContent() {
        return new Panel("Owner and secret", new RemotePanel<>(loader, this::content));
    }

    private Found find() {
        var secret = services.secrets().find(environment, client.id(), client.name());
        return new Found(secret, services.origins().of(environment, client, secret));
    }

    private Component content(Found found) {
        return found.secret()
                .<Component>map(secret -> stored(secret, found.origin()))
                .orElseGet(() -> missing(found));
    }

    private Component stored(StoredSecret secret, Origin origin) {
        var tags = Tags.of(secret);
        var content = new Div();
        content.addClassName("owner-form");
        var edit = new Button("Edit owner and expiry", VaadinIcon.EDIT.create());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.addClickListener(_ -> {
            content.removeAll();
            content.add(new OwnerForm(tags, wanted -> save(tags, wanted), loader::reload));
        });
        content.add(
                new Facts()
                        .with("Owner", said(tags.owner(), "Nobody named"))
                        .with("Contact", said(tags.contact(), "None"))
                        .with("Purpose", said(tags.purpose(), "Not said"))
                        .with("Expires", Expiry.shown(tags))
                        .with("Defined by", origin.text())
                        .with("Secret", Badge.success("In Secrets Manager"))
                        .with("Name", new CopyField("secret name", secret.name()))
                        .with("ARN", new CopyField("secret ARN", secret.arn()))
                        .with("Value changed", new RelativeTime(secret.changed()))
                        .with("Cost", "0.40 USD a month for the stored secret"),
                new Div(Permitted.unless(refusal, edit)));
        return content;
    }

    private Component missing(Found found) {
        var text = new Paragraph(
                "Only Cognito has this client's secret. Owner, contact, purpose and expiry are kept as tags"
                        + " of the stored secret, so it is adopted first: read from Cognito, proven by a token, and stored as "
                        + services.secrets().storedName(environment, client.name()) + ".");
        text.addClassName("muted");
        var adopt = new Button("Adopt the secret", VaadinIcon.SAFE_LOCK.create());
        adopt.setDisableOnClick(true);
        adopt.addClickListener(_ -> run(
                () -> services.adoption().adopt(environment, client.id(), client.name(), client.scopes()),
                "Stored the secret of " + client.name() + "."));
        var content = new Div(
                Badge.warning("Not in Secrets Manager"),
                new Facts().with("Defined by", found.origin().text()),
                text,
                Permitted.unless(noAdoption, adopt));
        content.addClassName("not-stored");
        return content;
    }

    private void save(Tags opened, Tags wanted) {
        run(
                () -> {
                    services.ownership().save(environment, client, opened, wanted);
                    return wanted;
                },
                "Saved who answers for " + client.name() + ".");
    }

    private <T> void run(Supplier<T> call, String done) {
        Background.run(call, outcome -> {
            if (outcome instanceof Remote.Failed<T>(var problem)) {
                Notices.problem(problem);
            } else {
                Notices.success(done);
            }
            loader.reload();
        });
    }

    private static String said(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
