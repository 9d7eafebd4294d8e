package io.m2mconsole.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.shared.ClientName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void isReadAsItWasWritten() {
        for (var change : List.of(
                Change.NONE,
                Change.ofScopes(Set.of(Bed.READ, Bed.WRITE), Set.of(Bed.READ, Bed.ADMIN)),
                Change.NONE
                        .named(new ClientName("a b"))
                        .living(Duration.ofSeconds(3601))
                        .revocable(false)
                        .ways(true, false))) {
            assertThat(ChangeText.read(ChangeText.write(change))).isEqualTo(change);
        }
    }

    @Test
    void cannotLeaveAClientWithoutAToken() {
        assertThatThrownBy(() -> Change.NONE.ways(false, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Change.NONE.living(Duration.ofMinutes(4)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Change.NONE.granting(Set.of(Bed.READ)).withdrawing(Set.of(Bed.READ)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
