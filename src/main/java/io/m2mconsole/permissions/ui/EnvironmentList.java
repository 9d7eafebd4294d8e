package io.m2mconsole.permissions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.m2mconsole.environments.EnvironmentState;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import java.time.Instant;

/** Every configured environment and what came of the last look at it, those left out included. */
class EnvironmentList extends UnorderedList {

    EnvironmentList(Environments environments) {
        addClassName("environment-list");
        environments.ids().forEach(id -> add(line(id, environments.state(id))));
        environments.mistakes().forEach((name, reason) -> add(wrong(new Span(name), "Left out", reason, "")));
    }

    private static ListItem line(EnvironmentId id, EnvironmentState state) {
        var link = new Anchor(PermissionsNavigation.environment(id), id.value());
        return switch (state) {
            case EnvironmentState.Unseen _ ->
                new ListItem(Badge.neutral("Not yet seen"), link, new Div("Open it to look."));
            case EnvironmentState.Found(var environment, var at) ->
                new ListItem(
                        Badge.success("Found"),
                        link,
                        new Div(
                                new Span(environment.poolName() + " in "
                                        + environment.target().region() + ", "
                                        + environment.stages().size() + " deployed stages, seen "),
                                new RelativeTime(at)));
            case EnvironmentState.Wrong(var problem, var at) -> wrong(link, problem, at);
        };
    }

    private static ListItem wrong(Component name, Problem problem, Instant at) {
        var item = wrong(name, "Wrong", problem.sentence(), problem.cure());
        item.add(new RelativeTime(at));
        return item;
    }

    private static ListItem wrong(Component name, String word, String sentence, String cure) {
        var text = new Div(new Span(sentence));
        if (!cure.isEmpty()) {
            var next = new Div(cure);
            next.addClassName("checklist-cure");
            text.add(next);
        }
        return new ListItem(Badge.error(word), name, text);
    }
}
