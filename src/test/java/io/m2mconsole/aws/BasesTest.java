package io.m2mconsole.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasesTest {

    private static final URI BASE = URI.create("https://api.example.com/prod");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com/prod",
                "https://api.example.com/prod/",
                "https://api.example.com/prod/customers/123",
                "https://API.example.com/prod/customers?limit=1"
            })
    void holdsWhatLiesBelow(String url) {
        assertThat(Bases.holds(BASE, URI.create(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/prod/customers",
                "https://api.example.com:8443/prod/customers",
                "https://api.example.com.evil.org/prod/customers",
                "https://person@api.example.com/prod/customers",
                "https://api.example.com/production",
                "https://api.example.com/prod/../admin",
                "https://api.example.com/prod/%2e%2e/admin",
                "https://api.example.com/prod/.%2E/admin",
                "https://api.example.com/prod/%5c..%5cadmin",
                "https://api.example.com/"
            })
    void refusesWhatClimbsOutOrLiesElsewhere(String url) {
        assertThat(Bases.holds(BASE, URI.create(url))).isFalse();
    }
}
