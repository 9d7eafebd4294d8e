package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SwitchesContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    @Test
    void takesFaultsQuotasAndClock() {
        assertThat(aws.url()).hasHost("127.0.0.1");
        aws.switches().fault("x:Y", "THROTTLE");
        aws.switches().quotas(1);
        aws.switches().clock(Duration.ofHours(2));
    }

    @Test
    void refusesAnUnknownKindOfFault() {
        assertThatThrownBy(() -> aws.switches().fault("x:Y", "NONSENSE")).hasMessageContaining("kind is one of");
    }
}
