package io.m2mconsole.people;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** The local accounts, without asking who changes them: the room of the accounts does that. */
@Service
public class LocalAccounts {

    private static final int SHORTEST = 12;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private final JdbcAccounts accounts;
    private final JdbcPersons persons;
    private final Passwords passwords;
    private final Sessions sessions;

    LocalAccounts(JdbcAccounts accounts, JdbcPersons persons, Passwords passwords, Sessions sessions) {
        this.accounts = accounts;
        this.persons = persons;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    public List<Person> all() {
        return accounts.all();
    }

    /** Whom the identity provider vouched for so far. */
    public List<Person> provided() {
        return persons.all();
    }

    public boolean exists(String name) {
        return accounts.find(name).isPresent();
    }

    /** @return its first password, made here and kept nowhere */
    public SecretValue add(String name, List<Grant> grants) {
        require(
                NAME.matcher(name).matches() && !name.equals(People.SYSTEM.name()),
                "This is no name for an account.",
                "Use letters, digits, dots, dashes, underscores and @, 64 at most.");
        require(accounts.find(name).isEmpty(), "There is an account " + name + " already.", "Choose another name.");
        var password = passwords.random();
        accounts.add(new Account(name, passwords.hash(password), grants));
        return password;
    }

    /** Ends the account's sessions: who is signed in comes back with the new roles. */
    public void grant(String name, List<Grant> grants) {
        requireAnotherAdministrator(name, grants);
        accounts.grant(name, grants);
        sessions.endAllOf(name);
    }

    /** @return the new password, made here and kept nowhere */
    public SecretValue resetPassword(String name) {
        var password = passwords.random();
        accounts.changePassword(name, passwords.hash(password));
        sessions.endAllOf(name);
        return password;
    }

    public void remove(String name) {
        requireAnotherAdministrator(name, List.of());
        accounts.remove(name);
        sessions.endAllOf(name);
    }

    /**
     * Changes a password by whoever knows it; all other sessions of the account end.
     *
     * @throws RemoteFailure INVALID where the old one does not fit or the new one is too short or too long
     */
    public void changePassword(String name, SecretValue old, SecretValue fresh, String ownSession) {
        var account = accounts.find(name).filter(known -> passwords.matches(old, known.passwordHash()));
        require(account.isPresent(), "The present password does not fit.", "Type it again, or ask an administrator.");
        require(
                fresh.reveal().length() >= SHORTEST && Passwords.fits(fresh),
                "The new password is too short or too long.",
                "Take at least " + SHORTEST + " letters, and at most 72 bytes.");
        accounts.changePassword(name, passwords.hash(fresh));
        sessions.endOthersOf(name, ownSession);
    }

    /** Nobody locks everybody out. */
    private void requireAnotherAdministrator(String name, List<Grant> grants) {
        var administrates = new Grant(Role.ADMINISTRATOR);
        require(
                grants.contains(administrates)
                        || accounts.all().stream()
                                .anyMatch(account -> !account.name().equals(name)
                                        && account.grants().contains(administrates)),
                name + " is the last administrator.",
                "Make another account an administrator first.");
    }

    private static void require(boolean condition, String sentence, String cure) {
        if (!condition) {
            throw new RemoteFailure(Problem.of(Problem.Kind.INVALID, sentence, cure));
        }
    }
}
