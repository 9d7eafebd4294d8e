package io.m2mconsole.secrets;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secrets' settings, below {@code console.secrets.}.
 *
 * @param recoveryWindow how long a deleted secret can be restored: 7 to 30 days, as Secrets Manager has it
 */
@ConfigurationProperties("console.secrets")
record SecretsProperties(@DefaultValue("30d") Duration recoveryWindow) {
    SecretsProperties {
        if (recoveryWindow.compareTo(Duration.ofDays(7)) < 0 || recoveryWindow.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("console.secrets.recovery-window is 7 to 30 days.");
        }
    }

    int days() {
        return (int) recoveryWindow.toDays();
    }
}
