package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.m2mconsole.onboarding.Recipe;
import io.m2mconsole.shared.ScopeName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A named set of scopes to choose. */
final class RecipeChoice extends Div implements AccessWay {

    private final RadioButtonGroup<Recipe> recipes = new RadioButtonGroup<>("Recipe");
    private final Paragraph what = new Paragraph();
    private final transient OnboardChoices choices;

    RecipeChoice(OnboardChoices choices, Runnable changed) {
        this.choices = choices;
        addClassName("recipe-choice");
        recipes.setItems(choices.recipes());
        recipes.setItemLabelGenerator(Recipe::name);
        recipes.addValueChangeListener(_ -> {
            showWhat();
            changed.run();
        });
        what.addClassName("secondary");
        what.getElement().setAttribute("role", "status");
        add(recipes, what);
    }

    @Override
    public String title() {
        return "Recipe";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Set<ScopeName> chosen() {
        return Optional.ofNullable(recipes.getValue())
                .map(recipe -> recipe.of(choices.scopes()))
                .orElse(Set.of());
    }

    @Override
    public String missing() {
        return recipes.getValue() == null ? "Choose a recipe first" : "The recipe fits no scope of this pool";
    }

    private void showWhat() {
        var scopes = chosen().stream().sorted().map(ScopeName::toString).collect(Collectors.joining(", "));
        what.setText(Optional.ofNullable(recipes.getValue())
                .map(recipe -> recipe.description()
                        + (scopes.isEmpty() ? " It fits no scope of this pool." : " Here: " + scopes + "."))
                .orElse(""));
    }
}
