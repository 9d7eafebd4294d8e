package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Touchable;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.people.People;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done to the selected clients; those that the console only shows are left out. */
final class SelectionBar extends Div {

    private final Span count = new Span();
    private transient List<AppClient> chosen = List.of();

    SelectionBar(Environment environment, List<BulkAction> actions, People people, Runnable done) {
        addClassName("selection-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Do something to the selected clients");
        count.getElement().setAttribute("role", "status");
        add(count);
        actions.stream().sorted(Comparator.comparingInt(BulkAction::order)).forEach(action -> {
            var button = new Button(
                    action.title() + "…", action.icon().create(), _ -> action.start(environment, chosen, done));
            add(Permitted.unless(refusal(environment, action, people), button));
        });
        setVisible(false);
    }

    void show(Environment environment, Collection<AppClient> selected) {
        chosen = selected.stream()
                .filter(client -> Touchable.refusal(environment, client).isEmpty())
                .sorted(Comparator.comparing(AppClient::name))
                .toList();
        var left = selected.size() - chosen.size();
        count.setText(chosen.size() + " selected" + (left == 0 ? "" : ", " + left + " more are only shown"));
        setVisible(!chosen.isEmpty());
    }

    private static Optional<String> refusal(Environment environment, BulkAction action, People people) {
        return people.actor().may(action.right(), environment.id())
                ? Optional.empty()
                : Optional.of("This needs the right to " + action.right().name().toLowerCase(Locale.ROOT) + ".");
    }
}
