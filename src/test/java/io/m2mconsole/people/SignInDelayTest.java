package io.m2mconsole.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInDelayTest {

    private final Clock clock =
            InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")).withZone(ZoneOffset.UTC);
    private final SignInDelay delay = new SignInDelay(clock);

    @Test
    void growsWithEachRefusalUpToFiveMinutes() {
        refuse(2);
        assertThat(delay.left("admin", "::1")).isZero();
        refuse(1);
        assertThat(delay.left("admin", "::1")).isEqualTo(Duration.ofSeconds(1));
        refuse(1);
        assertThat(delay.left("admin", "::1")).isEqualTo(Duration.ofSeconds(2));
        refuse(60);
        assertThat(delay.left("admin", "::1")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void concernsOneAccountFromOneAddress() {
        refuse(5);
        assertThat(delay.left("admin", "::2")).isZero();
        assertThat(delay.left("other", "::1")).isZero();
    }

    @Test
    void endsWithASignIn() {
        refuse(5);
        delay.accepted("admin", "::1");
        refuse(1);
        assertThat(delay.left("admin", "::1")).isZero();
    }

    private void refuse(int times) {
        for (var i = 0; i < times; i++) {
            delay.refused("admin", "::1");
        }
    }
}
