package io.m2mconsole.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.probes.Consent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckOptionsTest {

    @Test
    void readsWhatIsAsked() {
        var options = CheckOptions.parse(List.of(
                "--environment",
                "demo",
                "--junit",
                "out/a.xml",
                "--unsafe",
                "--confirm",
                "demo",
                "--console.runs.concurrency=2"));

        assertThat(options.environment()).hasToString("demo");
        assertThat(options.junit()).isEqualTo(Path.of("out/a.xml"));
        assertThat(options.baselineFile()).isEmpty();
        assertThat(options.consent()).isEqualTo(Consent.CONFIRMED);
        assertThat(options.settings()).containsExactly("--console.runs.concurrency=2");
    }

    @Test
    void confirmsNothingWithAnothersName() {
        assertThat(CheckOptions.parse(List.of("--environment", "demo", "--unsafe", "--confirm", "prod"))
                        .consent())
                .isEqualTo(Consent.TICKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--environment", "--environment demo --fast", "--environment UPPER", "--environment --junit"
            })
    void refusesWhatItDoesNotUnderstand(String arguments) {
        assertThatThrownBy(() -> CheckOptions.parse(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
