package io.m2mconsole.findings;

import io.m2mconsole.shared.EnvironmentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Something that is not as it should be. @param evidence what was seen, as a sentence */
public record Finding(Rule rule, Subject subject, String evidence) {

    /** Tells it from all others, and stays when it is found again: SHA-256 of environment, rule and subject. */
    public String fingerprint(EnvironmentId environment) {
        var text = environment + "\n" + rule.id() + "\n" + subject.key();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
