package io.m2mconsole.people;

import io.m2mconsole.shared.EnvironmentId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;

/** Who is at work: the person signed in on this thread, or the console itself. */
@Service
public class People {

    /** The console itself, at start and on schedule: it mends what was left unfinished, and never reveals a secret. */
    public static final Actor SYSTEM =
            new Actor("SYSTEM", EnumSet.of(Right.VIEW, Right.TEST, Right.PROVISION, Right.ROTATE));

    private final PeopleProperties properties;
    private final JdbcAccounts accounts;
    private final JdbcPersons persons;

    People(PeopleProperties properties, JdbcAccounts accounts, JdbcPersons persons) {
        this.properties = properties;
        this.persons = persons;
        this.accounts = accounts;
    }

    /** The actor of this thread's security context; {@link #SYSTEM} where there is none; without rights where nobody signed in. */
    public Actor actor() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(People::actor)
                .orElse(SYSTEM);
    }

    /** Where this thread's person is, as the network sees it; empty for the console itself. */
    public Optional<String> address() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getDetails)
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(details -> ((WebAuthenticationDetails) details).getRemoteAddress());
    }

    /** The person of that name with the rights of today; empty where the account is gone. */
    public Optional<Actor> find(String name) {
        return SYSTEM.name().equals(name) ? Optional.of(SYSTEM) : local(name).or(() -> persons.find(name));
    }

    /** An account that cannot sign in stands for nobody: someone else may have its name at the identity provider. */
    private Optional<Actor> local(String name) {
        return properties.local() ? accounts.find(name).map(Account::actor) : Optional.empty();
    }

    /** Why this thread's person may not do it there, as a sentence for a disabled button; empty where it may. */
    public Optional<String> refusal(Right right, @Nullable EnvironmentId environment) {
        var actor = actor();
        return actor.may(right, environment)
                ? Optional.empty()
                : Optional.of("This needs the right to " + right.name().toLowerCase(Locale.ROOT)
                        + Optional.ofNullable(environment)
                                .map(id -> " in " + id)
                                .orElse("") + ".");
    }

    /** Runs the call with this actor in the thread's security context. */
    public <T> T as(Actor actor, Supplier<T> call) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(authentication(actor, before)));
            return call.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Authentication authentication(Actor actor, SecurityContext before) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of());
        Optional.ofNullable(before.getAuthentication())
                .filter(same -> same.getName().equals(actor.name()))
                .ifPresent(same -> authentication.setDetails(same.getDetails()));
        return authentication;
    }

    private static Actor actor(Authentication authentication) {
        if (authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        if (!authentication.isAuthenticated() || authentication instanceof AnonymousAuthenticationToken) {
            return new Actor("anonymous", Set.of());
        }
        return Grant.actor(authentication.getName(), Grant.of(authentication.getAuthorities()));
    }
}
