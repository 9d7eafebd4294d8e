package io.m2mconsole.runs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnreadClientsTest {

    @Test
    void isThereOnlyWhereClientsAreMissing() {
        assertThat(new UnreadClients(0).isVisible()).isFalse();
        assertThat(new UnreadClients(1).getText()).startsWith("One more client is not read yet");
        assertThat(new UnreadClients(12).getText()).startsWith("12 more clients are not read yet");
        assertThat(new UnreadClients(12).isVisible()).isTrue();
    }
}
