package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.access.LeastScopes;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.shared.ScopeName;
import java.util.Set;
import java.util.stream.Collectors;

/** Methods to tick; the least scopes that open them are worked out. */
final class MethodChoice extends Div {

    private final CheckboxGroup<ApiMethod> methods = new CheckboxGroup<>("Methods it must call");
    private final Paragraph besides = new Paragraph();
    private final OnboardChoices choices;

    MethodChoice(OnboardChoices choices, Runnable changed) {
        this.choices = choices;
        addClassName("method-choice");
        methods.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        methods.setItems(choices.guarded());
        methods.setItemLabelGenerator(method -> method.id().label());
        methods.addValueChangeListener(_ -> {
            showBesides();
            changed.run();
        });
        besides.addClassName("secondary");
        besides.getElement().setAttribute("role", "status");
        add(methods, besides);
    }

    Set<ScopeName> chosen() {
        return least().scopes();
    }

    private LeastScopes least() {
        return LeastScopes.of(
                methods.getValue(), choices.methods(), choices.environment().pool());
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
