package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.Operation;
import io.m2mconsole.sandbox.wire.Realm;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All secrets of the account, found by name, ARN, or ARN without its random end. */
final class Vault {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Realm realm;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Secret> byName = new TreeMap<>();

    Vault(Realm realm) {
        this.realm = realm;
    }

    /** The operation, never run beside another of this vault. */
    Operation alone(Operation operation) {
        return input -> {
            synchronized (this) {
                forgetDeleted();
                return operation.call(input);
            }
        };
    }

    Instant now() {
        return realm.clock().now();
    }

    Secret create(String name) {
        var end = new StringBuilder("-");
        for (int i = 0; i < 6; i++) {
            end.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        var secret = new Secret(name, realm.arn("secretsmanager", "secret:" + name + end), now());
        byName.put(name, secret);
        return secret;
    }

    void remove(Secret secret) {
        byName.remove(secret.name());
    }

    Optional<Secret> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<Secret> all() {
        return List.copyOf(byName.values());
    }

    /** The secret that a request's SecretId names. */
    Secret find(JsonNode input) {
        return find(Input.required(input, "SecretId")).orElseThrow(Refusal::notFound);
    }

    Optional<Secret> find(String id) {
        return byName(id)
                .or(() -> byName.values().stream()
                        .filter(secret -> secret.arn().equals(id)
                                || withoutEnd(secret.arn()).equals(id))
                        .findFirst());
    }

    private static String withoutEnd(String arn) {
        return arn.substring(0, arn.length() - 7);
    }

    private void forgetDeleted() {
        byName.values()
                .removeIf(secret ->
                        secret.deletion().filter(end -> !end.isAfter(now())).isPresent());
    }
}
