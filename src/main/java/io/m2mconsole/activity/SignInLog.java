package io.m2mconsole.activity;

import io.m2mconsole.people.Actor;
import io.m2mconsole.people.Right;
import io.m2mconsole.people.SignIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down who came and went, and who was refused. */
@Component
class SignInLog {

    private final Activity activity;

    SignInLog(Activity activity) {
        this.activity = activity;
    }

    @EventListener
    void on(SignIn event) {
        var action = switch (event.kind()) {
            case SIGNED_OUT -> "sign-out";
            case PASSWORD_CHANGED -> "password.change";
            case SESSION_ENDED -> "session.end-own";
            case SIGNED_IN, REFUSED, DELAYED, REFUSED_BY_PROVIDER -> "sign-in";
        };
        var entry = activity.begin(
                new Deed(Right.VIEW, action, "the console", null),
                new Actor(event.account(), Set.of()),
                Optional.of(event.address()));
        switch (event.kind()) {
            case SIGNED_IN, SIGNED_OUT, PASSWORD_CHANGED, SESSION_ENDED -> end(entry, Outcome.DONE, Optional.empty());
            case REFUSED -> end(entry, Outcome.DENIED, Optional.of("Name and password did not fit."));
            case REFUSED_BY_PROVIDER ->
                end(entry, Outcome.DENIED, Optional.of("The identity provider or the lack of a role kept them out."));
            case DELAYED -> end(entry, Outcome.DENIED, Optional.of("Too many refusals shortly before."));
        }
    }

    private void end(long entry, Outcome outcome, Optional<String> problem) {
        activity.end(entry, outcome, Duration.ZERO, List.of(), problem);
    }
}
