package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the new client may do, said in one of several ways. */
final class AccessChoice extends Div {

    private final transient List<AccessWay> ways;
    private final int most;
    private final RadioButtonGroup<AccessWay> way = new RadioButtonGroup<>("Choose access by");

    AccessChoice(OnboardChoices choices, Runnable changed) {
        most = choices.environment().rules().quotas().scopesPerClient();
        var like = new LikeChoice(choices, changed);
        ways = List.of(
                new MethodChoice(choices, changed),
                like,
                new RecipeChoice(choices, changed),
                new ScopeChoice(choices, changed));
        addClassName("access-choice");
        way.setItems(ways);
        way.setItemLabelGenerator(AccessWay::title);
        way.addValueChangeListener(_ -> {
            show();
            changed.run();
        });
        way.setValue(choices.model().isPresent() ? like : ways.getFirst());
        add(way);
        ways.forEach(each -> add(each.component()));
        show();
    }

    Set<ScopeName> chosen() {
        return current().chosen();
    }

    /** What to do first; empty where there is something to grant. */
    Optional<String> missing() {
        var chosen = chosen().size();
        if (chosen > most) {
            return Optional.of("A client takes " + most + " scopes at most; these are " + chosen);
        }
        return chosen == 0 ? Optional.of(current().missing()) : Optional.empty();
    }

    private AccessWay current() {
        return Optional.ofNullable(way.getValue()).orElse(ways.getFirst());
    }

    private void show() {
        ways.forEach(each -> each.component().setVisible(each == current()));
    }
}
