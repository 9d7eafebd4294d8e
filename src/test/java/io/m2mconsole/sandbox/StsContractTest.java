package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StsContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    @Test
    void tellsWhoOneIs() {
        var identity = aws.sts().getCallerIdentity();

        assertThat(identity.account()).matches("[0-9]{12}");
        assertThat(identity.arn()).contains(identity.account()).startsWith("arn:aws");
        assertThat(identity.userId()).isNotBlank();
    }
}
