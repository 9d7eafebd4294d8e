package io.m2mconsole.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.people.SignIn.Kind;
import io.m2mconsole.shared.SecretValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@OnSandbox
@RecordApplicationEvents
class LocalSignInTest {

    @Autowired
    private LocalSignIn signIn;

    @Autowired
    private JdbcAccounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private ApplicationEvents events;

    @Test
    void takesTheConfiguredPasswordAndGivesTheRole() {
        var signedIn = signIn.authenticate(given("admin", "test"));

        assertThat(signedIn.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_ADMINISTRATOR");
        assertThat(signedIn.getCredentials()).isNull();
        assertThat(events.stream(SignIn.class)).containsExactly(new SignIn("admin", "", Kind.SIGNED_IN));
    }

    @Test
    void keepsNoNameThatIsNobodys() {
        assertThatThrownBy(() -> signIn.authenticate(given("my-pass-word", "test")))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(events.stream(SignIn.class)).containsExactly(new SignIn("unknown", "", Kind.REFUSED));
    }

    @Test
    void makesGuessingWait() {
        accounts.add(new Account(
                "guessed", passwords.hash(new SecretValue("right")), List.of(new Grant(Role.ADMINISTRATOR))));
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> signIn.authenticate(given("guessed", "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(given("guessed", "right"))).isInstanceOf(LockedException.class);
    }

    @Test
    void storesNoPasswordButAHash() {
        var hash = accounts.find("admin").orElseThrow().passwordHash();
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("test");
    }

    @Test
    void changesTheHashOnlyWhereAnotherPasswordIsConfigured() {
        start("first");
        var first = hash();
        start("first");
        assertThat(hash()).isEqualTo(first);
        start("second");
        assertThat(passwords.matches(new SecretValue("second"), hash())).isTrue();
        start("test");
    }

    @Test
    void endsTheStartWhereTheConfiguredPasswordCannotBeTaken() {
        assertThatThrownBy(() -> start("x".repeat(73)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CONSOLE_ADMIN_PASSWORD");
    }

    @Test
    void refusesAPasswordThatBcryptWouldCut() {
        assertThatThrownBy(() -> passwords.hash(new SecretValue("x".repeat(73))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("72 bytes");
    }

    @Test
    void makesAPasswordThatNobodyGuesses() {
        assertThat(passwords.random().reveal()).hasSize(23).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
        assertThat(List.of(passwords.random(), passwords.random())).doesNotHaveDuplicates();
    }

    private void start(String password) {
        var admin = new AdminAccount(new PeopleProperties(new SecretValue(password), null, null), accounts, passwords);
        admin.afterPropertiesSet();
        admin.afterSingletonsInstantiated();
    }

    private String hash() {
        return accounts.find("admin").map(Account::passwordHash).orElseThrow();
    }

    private static UsernamePasswordAuthenticationToken given(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }
}
