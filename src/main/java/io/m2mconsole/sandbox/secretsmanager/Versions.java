package io.m2mconsole.sandbox.secretsmanager;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of one secret. A staging label is on one version at most; AWSPREVIOUS follows AWSCURRENT by itself. */
final class Versions {

    static final String CURRENT = "AWSCURRENT";
    private static final String PREVIOUS = "AWSPREVIOUS";
    private static final int KEPT = 100;

    private final Map<String, Version> byId = new LinkedHashMap<>();

    boolean isEmpty() {
        return byId.isEmpty();
    }

    List<Version> all() {
        return List.copyOf(byId.values());
    }

    Optional<Version> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Version get(String id) {
        return byId(id).orElseThrow(() -> Refusal.noVersion(id));
    }

    Optional<Version> byStage(String stage) {
        return byId.values().stream()
                .filter(version -> version.stages().contains(stage))
                .findFirst();
    }

    /** Adds a version; a secret's first one is always AWSCURRENT, whatever else it is. */
    Version add(String id, SecretData data, List<String> stages, Instant now) {
        var wanted = new ArrayList<>(stages);
        if (byId.isEmpty() && !wanted.contains(CURRENT)) {
            wanted.add(CURRENT);
        }
        var version = new Version(id, data, now);
        byId.put(id, version);
        wanted.forEach(stage -> attach(stage, version));
        prune(now);
        return version;
    }

    void attach(String stage, Version version) {
        var holder = byStage(stage);
        if (holder.filter(version::equals).isPresent()) {
            return;
        }
        holder.ifPresent(from -> {
            from.stages().remove(stage);
            if (stage.equals(CURRENT)) {
                byStage(PREVIOUS).ifPresent(old -> old.stages().remove(PREVIOUS));
                from.stages().add(PREVIOUS);
            }
        });
        version.stages().add(stage);
    }

    /** Versions without a label go once there are more than 100, a day after their creation at the soonest. */
    private void prune(Instant now) {
        var surplus = byId.size() - KEPT;
        for (var version : all()) {
            if (surplus > 0
                    && version.stages().isEmpty()
                    && version.created().isBefore(now.minus(Duration.ofDays(1)))) {
                byId.remove(version.id());
                surplus--;
            }
        }
    }
}
