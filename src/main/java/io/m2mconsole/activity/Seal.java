package io.m2mconsole.activity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs checkpoints with the configured key (HMAC-SHA256), so that who may write the database cannot make new ones. */
@Component
class Seal {

    private static final int SHORT = 16;

    private final Optional<byte[]> key;

    Seal(ActivityProperties properties) {
        this.key = properties.givenKey().map(value -> value.reveal().getBytes(StandardCharsets.UTF_8));
    }

    Checkpoint sign(long seq, String hash, Instant at, boolean pruned) {
        // As exact as both databases keep it: what is signed must be what is read back.
        var exact = at.truncatedTo(ChronoUnit.MICROS);
        var bare = new Checkpoint(seq, hash, exact, pruned, id(), "");
        return new Checkpoint(seq, hash, exact, pruned, id(), mac(bare.text()));
    }

    boolean configured() {
        return key.isPresent();
    }

    /** Whether it was signed with the key of today. */
    boolean ours(Checkpoint checkpoint) {
        return checkpoint.keyId().equals(id());
    }

    boolean fits(Checkpoint checkpoint) {
        return MessageDigest.isEqual(
                mac(checkpoint.text()).getBytes(StandardCharsets.UTF_8),
                checkpoint.signature().getBytes(StandardCharsets.UTF_8));
    }

    private String id() {
        return key.map(_ -> mac("key id").substring(0, SHORT)).orElse("");
    }

    private String mac(String text) {
        return key.map(bytes -> mac(bytes, text)).orElse("");
    }

    private static String mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
