package io.m2mconsole.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipeTest {

    private static final List<ScopeName> ALL = Stream.of(
                    "orders/read", "orders/write", "orders/stock.read", "https://api.example.com/read", "a.b/readers")
            .map(ScopeName::parse)
            .toList();

    @Test
    void shipsReadOnlyAndFull() {
        assertThat(Recipe.SHIPPED).extracting(Recipe::name).containsExactly("Read only", "Full");
        assertThat(Recipe.SHIPPED.getFirst().of(ALL))
                .extracting(ScopeName::toString)
                .containsExactlyInAnyOrder("orders/read", "orders/stock.read", "https://api.example.com/read");
        assertThat(Recipe.SHIPPED.getLast().of(ALL)).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void takesEverythingButTheStarLiterally() {
        assertThat(new Recipe("One", "", List.of("a.b/*")).of(ALL))
                .extracting(ScopeName::toString)
                .containsExactly("a.b/readers");
        assertThat(new Recipe("None", "", List.of("a?b/*", "orders/rea")).of(ALL))
                .isEmpty();
    }

    @Test
    void refusesARecipeForNothing() {
        assertThatThrownBy(() -> new Recipe("Empty", "", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recipe(" ", "", List.of("*"))).isInstanceOf(IllegalArgumentException.class);
    }
}
