package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.Change;
import io.m2mconsole.editing.Version;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Patterns;
import java.time.Duration;
import java.util.function.Consumer;

/** What can be changed about a client besides its scopes. */
final class SettingsForm extends Div {

    private static final String CLIENT_TOKEN = "ALLOW_CLIENT_TOKEN_AUTH";

    private final transient AppClient client;
    private final TextField name = new TextField("Name");
    private final IntegerField lifetime = new IntegerField("Access token lifetime, in seconds");
    private final Checkbox revocation = new Checkbox("Tokens can be revoked");
    private final Checkbox oauth = new Checkbox("Token endpoint (OAuth client credentials)");
    private final Checkbox clientToken = new Checkbox("GetClientToken (" + CLIENT_TOKEN + ")");
    private final Paragraph mistake = new Paragraph();
    private final Button review = new Button("Review the change", VaadinIcon.ARROW_RIGHT.create());

    SettingsForm(Version opened, Consumer<Change> reviewed, Runnable cancelled) {
        this.client = opened.client();
        addClassName("settings-form");
        name.setValue(client.name().value());
        name.setHelperText("Its stored secret keeps its name, so that workloads still find it.");
        name.setErrorMessage(Patterns.CLIENT_NAME.sentence());
        name.setValueChangeMode(ValueChangeMode.EAGER);
        lifetime.setValue((int) client.tokenLifetime().toSeconds());
        lifetime.setMin(300);
        lifetime.setMax(86_400);
        lifetime.setHelperText("300 (5 minutes) to 86400 (1 day). Tokens already issued keep theirs.");
        lifetime.setErrorMessage("300 to 86400 seconds.");
        lifetime.setValueChangeMode(ValueChangeMode.EAGER);
        revocation.setValue(client.revocation());
        oauth.setValue(client.machine());
        clientToken.setValue(client.userFlows().contains(CLIENT_TOKEN));
        clientToken.setHelperText("Without it refresh alone is allowed: Cognito knows no empty list, and refresh signs"
                + " nobody in. Either way users' flows go.");
        mistake.addClassName("settings-mistake");
        review.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        review.setDisableOnClick(true);
        review.addClickListener(_ -> reviewed.accept(change()));
        name.addValueChangeListener(_ -> check());
        lifetime.addValueChangeListener(_ -> check());
        revocation.addValueChangeListener(_ -> check());
        oauth.addValueChangeListener(_ -> check());
        clientToken.addValueChangeListener(_ -> check());
        var ways = new Div(oauth, clientToken);
        ways.addClassName("scope-group");
        ways.getElement().setAttribute("role", "group").setAttribute("aria-label", "Ways to a token");
        var buttons = new Div(review, new Button("Cancel", _ -> cancelled.run()));
        buttons.addClassName("settings-buttons");
        add(name, lifetime, revocation, ways, mistake, buttons);
        check();
    }

    private void check() {
        var named = Patterns.CLIENT_NAME.matches(name.getValue());
        name.setInvalid(!named);
        var seconds = lifetime.getValue();
        var lives = seconds != null && seconds >= 300 && seconds <= 86_400;
        var ways = oauth.getValue() || clientToken.getValue();
        mistake.setText(ways ? "" : "Without either way to a token the client is of no use: delete it instead.");
        var reason = !named
                ? "Mend the name first"
                : !lives
                        ? "Mend the lifetime first"
                        : !ways
                                ? "Tick a way to a token first"
                                : change().equals(Change.NONE) ? "Nothing is changed yet" : "";
        review.setEnabled(reason.isEmpty());
        review.setTooltipText(reason);
    }

    private Change change() {
        var change = Change.NONE;
        if (!name.getValue().equals(client.name().value())) {
            change = change.named(new ClientName(name.getValue()));
        }
        var lives = Duration.ofSeconds(lifetime.getValue());
        if (!lives.equals(client.tokenLifetime())) {
            change = change.living(lives);
        }
        if (revocation.getValue() != client.revocation()) {
            change = change.revocable(revocation.getValue());
        }
        if (oauth.getValue() != client.machine()
                || clientToken.getValue() != client.userFlows().contains(CLIENT_TOKEN)) {
            change = change.ways(oauth.getValue(), clientToken.getValue());
        }
        return change;
    }
}
