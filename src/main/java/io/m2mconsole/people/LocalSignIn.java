package io.m2mconsole.people;

import io.m2mconsole.people.SignIn.Kind;
import io.m2mconsole.shared.SecretValue;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in with a local account, slower after each refusal. */
@Component
class LocalSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64;

    private final PeopleProperties properties;
    private final JdbcAccounts accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final SignInDelay delay = new SignInDelay(Clock.systemUTC());

    LocalSignIn(
            PeopleProperties properties, JdbcAccounts accounts, Passwords passwords, ApplicationEventPublisher events) {
        this.properties = properties;
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return properties.local() && UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var name =
                given.getName().length() > LONGEST_NAME ? given.getName().substring(0, LONGEST_NAME) : given.getName();
        var address = given.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (delay.left(name, address).isPositive()) {
            tell(name, address, Kind.DELAYED);
            throw new LockedException("Too many refusals.");
        }
        if (!fits(name, new SecretValue(String.valueOf(given.getCredentials())))) {
            delay.refused(name, address);
            tell(name, address, Kind.REFUSED);
            throw new BadCredentialsException("Name and password do not fit.");
        }
        delay.accepted(name, address);
        tell(name, address, Kind.SIGNED_IN);
        return signedIn(given, accounts.find(name).orElseThrow());
    }

    private boolean fits(String name, SecretValue password) {
        var account = accounts.find(name);
        if (account.isEmpty()) {
            passwords.checkNothing(password);
            return false;
        }
        return passwords.matches(password, account.get().passwordHash());
    }

    private static Authentication signedIn(Authentication given, Account account) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                account.name(),
                null,
                account.grants().stream().map(Grant::authority).toList());
        authentication.setDetails(given.getDetails());
        return authentication;
    }

    private void tell(String account, String address, Kind kind) {
        // What is typed for a name may be a password, which must not be kept.
        var known = accounts.find(account).isPresent() ? account : "unknown";
        events.publishEvent(new SignIn(known, address, kind));
    }
}
