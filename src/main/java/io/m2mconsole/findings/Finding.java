package io.m2mconsole.findings;

import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Sha256;

/** Something that is not as it should be. @param evidence what was seen, as a sentence */
public record Finding(Rule rule, Subject subject, String evidence) {

    /** Tells it from all others, and stays when it is found again: SHA-256 of environment, rule and subject. */
    public String fingerprint(EnvironmentId environment) {
        return Sha256.hex(environment + "\n" + rule.id() + "\n" + subject.key());
    }
}
