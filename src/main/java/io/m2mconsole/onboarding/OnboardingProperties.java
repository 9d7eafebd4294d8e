package io.m2mconsole.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of onboarding, below {@code console.onboarding.}.
 *
 * @param recipes named sets of scope patterns to choose from, in order; the shipped ones where none is named
 */
@ConfigurationProperties("console.onboarding")
record OnboardingProperties(List<Recipe> recipes) {

    OnboardingProperties(@Nullable List<Recipe> recipes) {
        this.recipes = recipes == null || recipes.isEmpty() ? Recipe.SHIPPED : List.copyOf(recipes);
    }
}
