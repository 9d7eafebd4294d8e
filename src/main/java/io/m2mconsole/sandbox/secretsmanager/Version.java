package io.m2mconsole.sandbox.secretsmanager;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** One version of a secret with the staging labels attached to it. */
final class Version {

    private final String id;
    private final SecretData data;
    private final Instant created;
    private final Set<String> stages = new LinkedHashSet<>();
    private Optional<Instant> accessed = Optional.empty();

    Version(String id, SecretData data, Instant created) {
        this.id = id;
        this.data = data;
        this.created = created;
    }

    String id() {
        return id;
    }

    SecretData data() {
        return data;
    }

    Instant created() {
        return created;
    }

    Set<String> stages() {
        return stages;
    }

    Optional<Instant> accessed() {
        return accessed;
    }

    /** Only the day is kept, as on AWS. */
    void access(Instant now) {
        accessed = Optional.of(now.truncatedTo(ChronoUnit.DAYS));
    }
}
