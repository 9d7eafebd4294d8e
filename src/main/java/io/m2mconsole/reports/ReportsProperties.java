package io.m2mconsole.reports;

import io.m2mconsole.shared.SecretValue;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is told of runs that deviate.
 *
 * @param webhook told by POST, as JSON without secrets, of runs that deviate from the baseline or from what is predicted;
 *     absent for nobody
 * @param webhookSecret signs what the webhook is told (HMAC SHA-256, header {@code X-M2M-Signature})
 */
@ConfigurationProperties("console.reports")
record ReportsProperties(@Nullable URI webhook, @Nullable String webhookSecret) {

    private static final int SHORTEST = 16;

    ReportsProperties {
        if (webhook != null && (webhookSecret == null || webhookSecret.length() < SHORTEST)) {
            throw new IllegalArgumentException("console.reports.webhook-secret: at least 16 letters, to sign with.");
        }
    }

    Optional<SecretValue> key() {
        return Optional.ofNullable(webhookSecret).map(SecretValue::new);
    }

    @Override
    public String toString() {
        return "ReportsProperties[webhook=" + webhook + "]";
    }
}
