package io.m2mconsole.accounts;

import io.m2mconsole.people.LocalAccounts;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Session;
import io.m2mconsole.people.Sessions;
import io.m2mconsole.people.SignIn;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What all people do with what is their own, whatever their role. */
@Service
public class OwnAccount {

    private final People people;
    private final LocalAccounts accounts;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    OwnAccount(People people, LocalAccounts accounts, Sessions sessions, ApplicationEventPublisher events) {
        this.people = people;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
    }

    public String name() {
        return people.actor().name();
    }

    /** Whether its password is kept here. */
    public boolean local() {
        return accounts.exists(name());
    }

    public List<Session> sessions() {
        return sessions.of(name());
    }

    /** Ends one of this thread's person's sessions. */
    public void end(Session session) {
        if (!session.account().equals(name())) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.DENIED, "This is another person's session.", "An administrator can end it."));
        }
        sessions.end(session.id());
        tell(SignIn.Kind.SESSION_ENDED);
    }

    /** Changes the password; the other sessions end. @param ownSession the one that stays */
    public void changePassword(SecretValue old, SecretValue fresh, String ownSession) {
        accounts.changePassword(name(), old, fresh, ownSession);
        tell(SignIn.Kind.PASSWORD_CHANGED);
    }

    private void tell(SignIn.Kind kind) {
        events.publishEvent(new SignIn(name(), people.address().orElse(""), kind));
    }
}
