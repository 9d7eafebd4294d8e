package io.m2mconsole.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.shared.SecretValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private static final String MARKER = "Marker0123456789Marker";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"Marker0123456789Marker\"}",
                "{\"client_secret\" : \"a\\\"Marker0123456789Marker\"}",
                "{\"access_token\":\"Marker0123456789Marker",
                "grant_type=x&client_secret=Marker0123456789Marker&scope=y",
                "got Bearer Marker0123456789Marker"
            })
    void masksSecretsByTheirPlaceWithoutKnowingThem(String text) {
        assertThat(Masking.of().mask(text)).doesNotContain(MARKER);
    }

    @Test
    void masksKnownSecretsAnywhere() {
        assertThat(Masking.of(new SecretValue(MARKER)).mask("echo: " + MARKER + "!"))
                .isEqualTo("echo: ••••!");
    }

    @Test
    void leavesTheRestAlone() {
        assertThat(Masking.of(new SecretValue(MARKER)).mask("{\"token_type\":\"Bearer\",\"expires_in\":3600}"))
                .isEqualTo("{\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    @Test
    void keepsOnlyTheSchemeOfAnAuthorizationHeader() {
        assertThat(Masking.of().header("authorization", "Basic abc")).isEqualTo("Basic ••••");
        assertThat(Masking.of().header("Authorization", "abc")).isEqualTo("••••");
        assertThat(Masking.of().header("Accept", "application/json")).isEqualTo("application/json");
    }
}
