package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HeldCallsContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    @Test
    void countsWhatItHoldsBackAndLetsGoWhenToldOtherwise() {
        var begun = Instant.now();
        aws.switches().fault("secretsmanager:ListSecrets", "DELAY", Duration.ofMinutes(1), 0, 1);
        aws.secrets().listSecrets();
        var held = CompletableFuture.supplyAsync(() -> aws.secrets().listSecrets());
        await().untilAsserted(() -> assertThat(aws.switches().faults()).contains("\"struck\":1"));
        assertThat(held).isNotDone();
        aws.switches().off();
        held.join();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(50));
    }
}
