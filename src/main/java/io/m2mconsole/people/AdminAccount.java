package io.m2mconsole.people;

import io.m2mconsole.shared.SecretValue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Sees at start that the account {@code admin} exists and has the password that is configured, if one is. As bcrypt takes its
 * time, this goes on beside the start, which ends no sooner and fails with it.
 */
@Component
@EnableConfigurationProperties(PeopleProperties.class)
class AdminAccount implements InitializingBean, SmartInitializingSingleton {

    static final String NAME = "admin";

    private final PeopleProperties properties;
    private final JdbcAccounts accounts;
    private final Passwords passwords;
    private CompletableFuture<Void> seen = CompletableFuture.completedFuture(null);

    AdminAccount(PeopleProperties properties, JdbcAccounts accounts, Passwords passwords) {
        this.properties = properties;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public void afterPropertiesSet() {
        if (properties.local()) {
            seen = CompletableFuture.runAsync(this::see, Thread::startVirtualThread);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            seen.join();
        } catch (CompletionException e) {
            // The cause says what to do; that it happened elsewhere helps nobody.
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void see() {
        var given = properties.givenPassword();
        accounts.find(NAME).ifPresentOrElse(account -> change(account, given), () -> create(given));
    }

    private void create(Optional<SecretValue> given) {
        var password = given.orElseGet(passwords::random);
        accounts.add(new Account(NAME, passwords.hash(password), List.of(new Grant(Role.ADMINISTRATOR))));
        if (given.isEmpty()) {
            print(password);
        }
    }

    private void change(Account account, Optional<SecretValue> given) {
        given.filter(password -> !passwords.matches(password, account.passwordHash()))
                .ifPresent(password -> accounts.changePassword(NAME, passwords.hash(password)));
    }

    /** To standard output and not to the log, which others may read and keep. */
    @SuppressWarnings("SystemOut")
    private static void print(SecretValue password) {
        System.out.println("Sign in as " + NAME + " with the password " + password.reveal()
                + " (shown this once; CONSOLE_ADMIN_PASSWORD sets another)");
    }
}
