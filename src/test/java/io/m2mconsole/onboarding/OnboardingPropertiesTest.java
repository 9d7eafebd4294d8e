package io.m2mconsole.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OnboardingPropertiesTest {

    @Test
    void hasTheShippedRecipesByDefault() {
        assertThat(bind(Map.of()).recipes()).isEqualTo(Recipe.SHIPPED);
    }

    @Test
    void takesRecipesInPlaceOfTheShippedOnes() {
        var bound = bind(Map.of(
                "console.onboarding.recipes[0].name", "Orders",
                "console.onboarding.recipes[0].description", "Reads orders and writes them.",
                "console.onboarding.recipes[0].scopes", "orders/*, stock/read"));

        assertThat(bound.recipes())
                .containsExactly(
                        new Recipe("Orders", "Reads orders and writes them.", List.of("orders/*", "stock/read")));
    }

    private static OnboardingProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("console.onboarding", OnboardingProperties.class);
    }
}
