package io.m2mconsole.sandbox.secretsmanager;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One secret. Guarded by the {@link Vault}: operations run one at a time. */
final class Secret {

    private final String name;
    private final String arn;
    private final Instant created;
    private final Versions versions = new Versions();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private Optional<String> description = Optional.empty();
    private Optional<String> kmsKey = Optional.empty();
    private Optional<String> policy = Optional.empty();
    private Optional<Instant> deletion = Optional.empty();
    private Instant changed;

    Secret(String name, String arn, Instant created) {
        this.name = name;
        this.arn = arn;
        this.created = created;
        this.changed = created;
    }

    String name() {
        return name;
    }

    String arn() {
        return arn;
    }

    Instant created() {
        return created;
    }

    Versions versions() {
        return versions;
    }

    Map<String, String> tags() {
        return tags;
    }

    Optional<String> description() {
        return description;
    }

    void describe(Optional<String> description, Optional<String> kmsKey) {
        this.description = description.or(() -> this.description);
        this.kmsKey = kmsKey.or(() -> this.kmsKey);
    }

    Optional<String> kmsKey() {
        return kmsKey;
    }

    Optional<String> policy() {
        return policy;
    }

    void setPolicy(Optional<String> policy) {
        this.policy = policy;
    }

    Instant changed() {
        return changed;
    }

    void touch(Instant now) {
        changed = now;
    }

    /** When it goes for good, empty unless its deletion is planned. */
    Optional<Instant> deletion() {
        return deletion;
    }

    void setDeletion(Optional<Instant> deletion) {
        this.deletion = deletion;
    }

    /** The day of the last retrieval of any version. */
    Optional<Instant> accessed() {
        return versions.all().stream()
                .flatMap(version -> version.accessed().stream())
                .max(Comparator.naturalOrder());
    }

    /** @throws io.m2mconsole.sandbox.wire.AwsFault InvalidRequestException where its deletion is planned */
    Secret living() {
        if (deletion.isPresent()) {
            throw Refusal.markedForDeletion();
        }
        return this;
    }
}
