package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.matrix.ui.MatrixNavigation;
import io.m2mconsole.probes.Match;
import io.m2mconsole.rotation.ui.RevealDialog;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.snippets.Snippets;
import io.m2mconsole.snippets.ui.SnippetTabs;
import io.m2mconsole.trials.PastTrial;
import io.m2mconsole.trials.ui.TrialsNavigation;
import java.net.URI;
import java.util.stream.Collectors;

/** What the client's owner gets: where everything is and code that works, but never the secret. */
final class HandOver extends Div {

    HandOver(HandOverData data, OnboardLoader loader) {
        addClassName("hand-over");
        add(createFacts(data, loader));
        if (!data.proofs().isEmpty()) {
            add(createProofs(data));
        }
        add(createSnippets(data), createLinks(data));
    }

    private static Panel createFacts(HandOverData data, OnboardLoader loader) {
        var client = data.client();
        var facts = new Facts()
                .with("Client id", new CopyField("client id", client.id().value()))
                .with("Secret", secret(data, loader))
                .with("Token endpoint", endpoint(data))
                .with(
                        "Scopes",
                        new CopyField(
                                "scopes",
                                client.scopes().stream()
                                        .sorted()
                                        .map(ScopeName::toString)
                                        .collect(Collectors.joining(" "))))
                .with("Token lifetime", Lifetimes.text(client.tokenLifetime()));
        data.environment()
                .stages()
                .forEach(stage -> facts.with(
                        "API " + stage.apiName(),
                        new CopyField("API URL", stage.invokeUrl().toString())));
        data.particulars().forEach(facts::with);
        return new Panel("For the client's owner", facts);
    }

    private static Component secret(HandOverData data, OnboardLoader loader) {
        return data.secret()
                .<Component>map(stored -> {
                    var may = loader.mayReveal(data.environment().id());
                    var reveal = new Button(
                            "Reveal",
                            VaadinIcon.EYE.create(),
                            _ -> new RevealDialog(data.client().name(), reason -> loader.reveal(data, reason)).open());
                    reveal.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                    reveal.setEnabled(may);
                    reveal.setTooltipText(may ? "" : "This needs the right to reveal");
                    return new Div(new CopyField("secret's ARN", stored.arn()), reveal);
                })
                .orElseGet(() -> new Span("Not in Secrets Manager. The client's Code tab says how to store it."));
    }

    private static Component endpoint(HandOverData data) {
        return data.environment()
                .endpoints()
                .token()
                .map(URI::toString)
                .<Component>map(url -> new CopyField("token endpoint", url))
                .orElseGet(() -> new Span("None: the pool has no domain."));
    }

    private static Panel createProofs(HandOverData data) {
        var list = new UnorderedList();
        list.addClassName("proofs");
        data.proofs().forEach(proof -> list.add(proof(proof)));
        return new Panel("Proven by the live API", list);
    }

    private static ListItem proof(PastTrial proof) {
        var badge = switch (proof.match()) {
            case AGREES ->
                proof.verdict().equals("Allowed")
                        ? new Badge(Badge.Kind.SUCCESS, "Allowed", VaadinIcon.CHECK)
                        : new Badge(Badge.Kind.NEUTRAL, proof.verdict(), VaadinIcon.BAN);
            case MISMATCH -> new Badge(Badge.Kind.ERROR, "Mismatch", VaadinIcon.WARNING);
            case UNDECIDED, NOT_SENT -> new Badge(Badge.Kind.WARNING, "Not proven", VaadinIcon.QUESTION_CIRCLE_O);
        };
        var why = proof.match() == Match.AGREES ? proof.reason() : proof.seen();
        var text = new Span(why);
        text.addClassName("secondary");
        return new ListItem(badge, new Span(proof.cell().method().label()), text);
    }

    private static Panel createSnippets(HandOverData data) {
        if (Snippets.of(data.environment(), data.client(), data.known()).isEmpty()) {
            return new Panel(
                    "Get a token",
                    new Paragraph("There is none to get: the pool has no token endpoint or the client no scopes."));
        }
        return new Panel("Get a token", new SnippetTabs(data.environment(), data.client(), data.known()));
    }

    private static String like(HandOverData data) {
        var environment = data.environment().id();
        return OnboardingNavigation.onboard(environment) + "?"
                + OnboardingNavigation.like(environment, data.client().id()).getQueryString();
    }

    private static Div createLinks(HandOverData data) {
        var environment = data.environment().id();
        var id = data.client().id();
        var links = new Div(
                new Anchor(ClientsNavigation.client(environment, id), "Open the client"),
                new Anchor(TrialsNavigation.testBench(environment, id), "Test it"),
                new Anchor(MatrixNavigation.access(environment), "See all access"),
                new Anchor(OnboardingNavigation.onboard(environment), "Onboard another client"),
                new Anchor(like(data), "Onboard one like this"));
        links.addClassName("hand-over-links");
        return links;
    }
}
