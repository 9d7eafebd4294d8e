package io.m2mconsole.people;

import io.m2mconsole.shared.SecretValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes, hashes and checks passwords. */
@Component
class Passwords {

    // Without letters and digits that are mistaken for each other when copied by hand.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int MOST_BYTES = 72;
    // A hash of chance that was thrown away; made beforehand, as making one takes a good part of the console's start.
    private static final String NOBODYS = "{bcrypt}$2a$10$Mf3qU0GgRJFffdeT.DGFE.Cv9K78qLK98JNofiT0kGay8/n7mbY5e";

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();

    /** A new password of four groups of five, 99 bits of chance. */
    SecretValue random() {
        var text = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new SecretValue(text.toString());
    }

    /** @throws IllegalStateException where the password is longer than bcrypt takes */
    String hash(SecretValue password) {
        if (!fits(password)) {
            throw new IllegalStateException(
                    "CONSOLE_ADMIN_PASSWORD is longer than 72 bytes, the most that bcrypt takes.");
        }
        return encoder.encode(password.reveal());
    }

    /** Whether bcrypt takes it whole. */
    static boolean fits(SecretValue password) {
        return password.reveal().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    boolean matches(SecretValue password, String hash) {
        return encoder.matches(password.reveal(), hash);
    }

    /** Takes as long as a check, so that the answer's time does not tell which accounts exist. */
    void checkNothing(SecretValue password) {
        encoder.matches(password.reveal(), NOBODYS);
    }
}
