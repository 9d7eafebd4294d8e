package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.onboarding.SecretKeeping;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Patterns;
import java.util.List;

/** What would be made, before it is. */
final class OnboardPreview extends Div {

    private final OnboardChoices choices;

    OnboardPreview(OnboardChoices choices) {
        this.choices = choices;
        addClassName("onboard-preview");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(OnboardForm form) {
        removeAll();
        var opened = choices.openedBy(form.chosenScopes());
        var facts = new Facts()
                .with("App client", form.typedName().isEmpty() ? faint("no name yet") : new Span(form.typedName()))
                .with("Secret's path", path(form.typedName()))
                .with(
                        "Scopes",
                        list(
                                form.chosenScopes().stream()
                                        .sorted()
                                        .map(Object::toString)
                                        .toList(),
                                "none yet"))
                .with(
                        "May call",
                        list(opened.stream().map(method -> method.id().label()).toList(), "nothing yet"))
                .with("Tokens live", form.lifetime().map(Lifetimes::text).orElse("–"))
                .with("User flows", "none: client credentials only");
        form.keeping().flatMap(SecretKeeping::kmsKey).ifPresent(key -> facts.with("Encrypted with", new Code(key)));
        form.keeping()
                .flatMap(SecretKeeping::readerRole)
                .ifPresent(role -> facts.with("May be read by", new Code(role)));
        add(new Panel("What will be made", facts));
    }

    private Component path(String name) {
        return Patterns.CLIENT_NAME.matches(name)
                ? new Code(choices.environment().secretName(new ClientName(name)))
                : new Code(choices.environment().secretPrefix() + "/…");
    }

    private static Component list(List<String> lines, String otherwise) {
        if (lines.isEmpty()) {
            return faint(otherwise);
        }
        var list = new UnorderedList();
        list.addClassName("plain-list");
        lines.forEach(line -> list.add(new ListItem(new Code(line))));
        return list;
    }

    private static Span faint(String text) {
        var span = new Span(text);
        span.addClassName("secondary");
        return span;
    }
}
