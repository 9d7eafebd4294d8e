package io.m2mconsole.accounts;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.Grant;
import io.m2mconsole.people.LocalAccounts;
import io.m2mconsole.people.Person;
import io.m2mconsole.people.Session;
import io.m2mconsole.people.Sessions;
import io.m2mconsole.shared.SecretValue;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What administrators do with people; each change is written down like every command. */
@Service
public class Accounts {

    private final LocalAccounts accounts;
    private final Sessions sessions;
    private final Operations operations;

    Accounts(LocalAccounts accounts, Sessions sessions, Operations operations) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.operations = operations;
    }

    public List<Person> all() {
        return operations.asking(Action.PEOPLE_LOOK, accounts::all);
    }

    /** Whom the identity provider vouched for so far. */
    public List<Person> provided() {
        return operations.asking(Action.PEOPLE_LOOK, accounts::provided);
    }

    public List<Session> sessions() {
        return operations.asking(Action.PEOPLE_LOOK, sessions::all);
    }

    /** @return its first password, made here and kept nowhere */
    public SecretValue add(String name, List<Grant> grants) {
        return operations.run(
                new Command(Action.ACCOUNT_ADD, name + ": " + text(grants), null), () -> accounts.add(name, grants));
    }

    public void grant(String name, List<Grant> grants) {
        operations.run(new Command(Action.ACCOUNT_GRANT, name + ": " + text(grants), null), () -> {
            accounts.grant(name, grants);
            return name;
        });
    }

    /** @return the new password, made here and kept nowhere */
    public SecretValue resetPassword(String name) {
        return operations.run(new Command(Action.ACCOUNT_PASSWORD, name, null), () -> accounts.resetPassword(name));
    }

    public void remove(String name) {
        operations.run(new Command(Action.ACCOUNT_REMOVE, name, null), () -> {
            accounts.remove(name);
            return name;
        });
    }

    /** Ends someone's session. */
    public void end(Session session) {
        operations.run(new Command(Action.SESSION_END, session.account() + " at " + session.address(), null), () -> {
            sessions.end(session.id());
            return session;
        });
    }

    /** Roles as people read them: {@code viewer, operator in prod}. */
    public static String text(List<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.role().title().toLowerCase(java.util.Locale.ROOT)
                        + grant.place().map(place -> " in " + place).orElse(""))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
