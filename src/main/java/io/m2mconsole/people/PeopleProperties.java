package io.m2mconsole.people;

import io.m2mconsole.shared.SecretValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of sign-in, below {@code console.}.
 *
 * @param adminPassword the password of the account {@code admin}; absent or empty lets the console make one at first start
 */
@ConfigurationProperties("console")
record PeopleProperties(@Nullable SecretValue adminPassword) {

    Optional<SecretValue> givenPassword() {
        return Optional.ofNullable(adminPassword)
                .filter(password -> !password.reveal().isEmpty());
    }
}
