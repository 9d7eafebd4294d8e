package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ClientTab;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scopes a client holds, with what their resource servers say of them. */
@org.springframework.stereotype.Component
class ScopesTab implements ClientTab {

    private final Scopes scopes;

    ScopesTab(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public String segment() {
        return "scopes";
    }

    @Override
    public String title() {
        return "Scopes";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component create(Environment environment, AppClient client) {
        return client.scopes().isEmpty()
                ? new EmptyState(
                        VaadinIcon.KEY,
                        "No scopes",
                        "Without a scope of a resource server the client can get no token for an API.")
                : new Content(environment, client, scopes);
    }

    private static final class Content extends Composite<Panel> {

        private final Loader<List<ResourceServer>> loader = new Loader<>();
        private final transient AppClient client;

        Content(Environment environment, AppClient client, Scopes scopes) {
            this.client = client;
            addAttachListener(_ -> loader.load(() -> scopes.list(environment)));
        }

        @Override
        protected Panel initContent() {
            return new Panel("Scopes it may ask for", new RemotePanel<>(loader, this::facts));
        }

        private Facts facts(List<ResourceServer> servers) {
            Map<ScopeName, Scope> defined = servers.stream()
                    .flatMap(server -> server.scopes().stream())
                    .collect(Collectors.toMap(Scope::name, Function.identity()));
            var facts = new Facts();
            client.scopes().stream().sorted().forEach(name -> {
                var scope = defined.get(name);
                facts.with(name.toString(), scope == null ? gone() : new Span(scope.description()));
            });
            return facts;
        }

        private static Component gone() {
            return new Paragraph(
                    Badge.warning("Not defined any more"),
                    new Span(" Its resource server has no such scope: Cognito leaves it out of tokens."));
        }
    }
}
