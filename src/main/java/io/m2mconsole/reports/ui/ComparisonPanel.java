package io.m2mconsole.reports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.reports.Deviation;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.shared.EnvironmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a run differs from an earlier one, or from the baseline. */
final class ComparisonPanel extends Div {

    private static final int MOST = 200;

    private final Loader<List<Deviation>> deviations = new Loader<>();
    private final Select<Against> against = new Select<>();
    private final EnvironmentId environment;
    private final RunProgress run;
    private final RunTools tools;

    ComparisonPanel(EnvironmentId environment, RunProgress run, RunTools tools) {
        this.environment = environment;
        this.run = run;
        this.tools = tools;
        var choices = choices();
        against.setLabel("Compare with");
        against.setItems(choices);
        against.setItemLabelGenerator(Against::word);
        against.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(one -> deviations.load(() -> compare(one))));
        var result = new RemotePanel<>(deviations, this::createList);
        var panel = new Panel("What changed", against, result);
        add(panel);
        setVisible(!choices.isEmpty());
        if (!choices.isEmpty()) {
            addAttachListener(_ -> against.setValue(choices.getFirst()));
        }
    }

    private List<Against> choices() {
        var choices = new ArrayList<Against>();
        tools.baselines()
                .get(environment)
                .filter(baseline -> baseline.report().run() != run.number())
                .ifPresent(baseline -> choices.add(
                        new Against("The baseline, run " + baseline.report().run(), 0)));
        tools.runs().page(environment, 0, 20).stream()
                .filter(other -> other.number() < run.number())
                .map(other -> new Against("Run " + other.number(), other.number()))
                .forEach(choices::add);
        return choices;
    }

    private List<Deviation> compare(Against other) {
        var place = tools.environments().get(environment);
        if (other.run() == 0) {
            return tools.baselines().deviations(place, run.number());
        }
        var before = tools.reports().of(place, other.run());
        var after = tools.reports().of(place, run.number());
        return before.flatMap(one -> after.map(two -> Deviation.between(one, two)))
                .orElse(List.of());
    }

    private Div createList(List<Deviation> found) {
        if (found.isEmpty()) {
            return new Div(new Paragraph("Every cell answers as it did then."));
        }
        var list = new UnorderedList();
        list.addClassName("deviation-list");
        found.stream().limit(MOST).map(one -> new ListItem(one.sentence())).forEach(list::add);
        var shown = found.size() > MOST ? ", the first " + MOST + " here" : "";
        return new Div(
                new Paragraph(found.size() + (found.size() == 1 ? " cell differs" : " cells differ") + shown + ":"),
                list);
    }

    /** @param run 0 for the baseline */
    private record Against(String word, long run) {}
}
