package io.m2mconsole.snippets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.CodeBlock;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.snippets.Examples;
import io.m2mconsole.snippets.Known;
import io.m2mconsole.snippets.Snippets;

/** Code that gets a token as this client. */
@org.springframework.stereotype.Component
class CodeTab implements ClientTab {

    private final Secrets secrets;
    private final Examples examples;

    CodeTab(Secrets secrets, Examples examples) {
        this.secrets = secrets;
        this.examples = examples;
    }

    @Override
    public String segment() {
        return "code";
    }

    @Override
    public String title() {
        return "Code";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component create(Environment environment, AppClient client) {
        return Snippets.of(environment, client, Known.NOTHING).isEmpty()
                ? new EmptyState(
                        VaadinIcon.CODE,
                        "No token to get",
                        "The client has no scopes, or its pool has no domain and so no token endpoint.")
                : new Content(environment, client);
    }

    private Known known(Environment environment, AppClient client) {
        return new Known(
                examples.find(environment, client).orElse(null),
                secrets.find(environment, client.id(), client.name()).orElse(null));
    }

    private final class Content extends Composite<Div> {

        private final Loader<Known> known = new Loader<>();
        private final transient Environment environment;
        private final transient AppClient client;

        Content(Environment environment, AppClient client) {
            this.environment = environment;
            this.client = client;
            addAttachListener(_ -> known.load(() -> known(environment, client)));
        }

        @Override
        protected Div initContent() {
            var content = new Div(new RemotePanel<>(known, this::show));
            content.addClassName("client-code");
            return content;
        }

        private Component show(Known found) {
            var shown = new Div();
            shown.addClassName("client-code");
            if (found.secret().isEmpty()) {
                shown.add(howToStore());
            }
            shown.add(new Panel("Call an API as " + client.name(), new SnippetTabs(environment, client, found)));
            return shown;
        }

        private Panel howToStore() {
            var text = new Paragraph(
                    "The secret is not in Secrets Manager, where the code below reads it. Adopt it on the tab"
                            + " Secrets; or run this command with rights to both, which takes it from Cognito and stores it there"
                            + " without showing it.");
            return new Panel(
                    "First store the secret",
                    text,
                    new CodeBlock("Command that stores the secret", Snippets.store(environment, client)));
        }
    }
}
