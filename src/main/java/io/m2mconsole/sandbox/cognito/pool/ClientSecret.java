package io.m2mconsole.sandbox.cognito.pool;

import io.m2mconsole.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One active secret of a client. */
public record ClientSecret(String id, String value, Instant created) {

    /** A secret with the id {@code <client-id>--<epoch>}, later by a second where that is taken already. */
    public static ClientSecret of(String clientId, String value, Instant created, List<ClientSecret> others) {
        var epoch = created.getEpochSecond();
        while (taken(clientId + "--" + epoch, others)) {
            epoch++;
        }
        return new ClientSecret(clientId + "--" + epoch, value, created);
    }

    private static boolean taken(String id, List<ClientSecret> others) {
        return others.stream().anyMatch(other -> other.id().equals(id));
    }

    /** Whether the candidate is its value, compared in constant time. */
    public boolean is(String candidate) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    /** Its descriptor without the value. */
    public ObjectNode describe() {
        return Json.object().put("ClientSecretId", id).put("ClientSecretCreateDate", Times.of(created));
    }

    @Override
    public String toString() {
        return "ClientSecret[" + id + ", redacted]";
    }
}
