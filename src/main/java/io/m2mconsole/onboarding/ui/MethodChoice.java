package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.access.LeastScopes;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.shared.ScopeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Methods to tick; the least scopes that open them are worked out. */
final class MethodChoice extends Div implements AccessWay {

    private static final int SEARCHED = 12;
    private static final int SHOWN = 60;

    private final Map<ApiMethod, Checkbox> boxes = new LinkedHashMap<>();
    private final Paragraph besides = new Paragraph();
    private final Span hidden = new Span();
    private final SearchField search = new SearchField("Search methods");
    private final transient OnboardChoices choices;
    private final transient Runnable changed;

    MethodChoice(OnboardChoices choices, Runnable changed) {
        this.choices = choices;
        this.changed = changed;
        addClassName("method-choice");
        var byStage = choices.guarded().stream()
                .collect(Collectors.groupingBy(ApiMethod::stage, LinkedHashMap::new, Collectors.toList()));
        search.setVisible(choices.guarded().size() > SEARCHED);
        search.addValueChangeListener(_ -> filter());
        besides.addClassName("secondary");
        besides.getElement().setAttribute("role", "status");
        hidden.addClassName("secondary");
        add(search);
        byStage.forEach((stage, methods) -> add(createGroup(stage, methods)));
        if (byStage.isEmpty()) {
            add(new Paragraph("No deployed method asks for a scope of this pool: choose another way."));
        }
        add(hidden, besides);
        filter();
    }

    @Override
    public String title() {
        return "Methods it must call";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Set<ScopeName> chosen() {
        return least().scopes();
    }

    @Override
    public String missing() {
        return "Tick at least one method first";
    }

    private Div createGroup(ApiStage stage, List<ApiMethod> methods) {
        var title = stage.apiName() + ", stage " + stage.stage();
        var group = new Div(new H2(title));
        group.addClassName("scope-group");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", "Methods of " + title);
        methods.forEach(method -> {
            var box = new Checkbox(method.id().label());
            box.addValueChangeListener(_ -> {
                showBesides();
                changed.run();
            });
            boxes.put(method, box);
            group.add(box);
        });
        return group;
    }

    /** Of very many only the first that match are shown; what is ticked always is. */
    private void filter() {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var shown = 0;
        var left = 0;
        for (var entry : boxes.entrySet()) {
            var matches = entry.getKey().id().label().toLowerCase(Locale.ROOT).contains(wanted);
            var visible = entry.getValue().getValue() || (matches && shown < SHOWN);
            entry.getValue().setVisible(visible);
            shown += visible ? 1 : 0;
            left += matches && !visible ? 1 : 0;
        }
        hidden.setText(left == 0 ? "" : "And " + left + " more: search for them.");
    }

    private LeastScopes least() {
        var ticked = boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        return LeastScopes.of(ticked, choices.methods(), choices.environment().pool());
    }

    private void showBesides() {
        var least = least();
        var scopes = least.scopes().stream().sorted().map(ScopeName::toString).collect(Collectors.joining(", "));
        var more =
                least.alsoOpened().stream().map(method -> method.id().label()).collect(Collectors.joining(", "));
        besides.setText(
                scopes.isEmpty()
                        ? ""
                        : "The least scopes are " + scopes + "."
                                + (more.isEmpty() ? "" : " They also open " + more + "."));
    }
}
