package io.m2mconsole.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@OnSandbox
class PeopleTest {

    @Autowired
    private People people;

    @Test
    void takesTheConsoleItselfWhereNobodyIsThere() {
        assertThat(people.actor()).isEqualTo(People.SYSTEM);
        assertThat(People.SYSTEM.may(Right.REVEAL, null)).isFalse();
    }

    @Test
    void givesNoRightsToWhoIsNotSignedIn() {
        signIn(new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANY")));
        assertThat(people.actor().rights()).isEmpty();
    }

    @Test
    void givesAllRightsToAdministrators() {
        signIn(person("admin", "ROLE_ADMINISTRATOR"));
        assertThat(people.actor()).isEqualTo(new Actor("admin", Set.of(Right.values())));
    }

    @Test
    void givesNoRightsForRolesItDoesNotKnow() {
        signIn(person("stranger", "ROLE_GUEST"));
        assertThat(people.actor().rights()).isEmpty();
    }

    @Test
    void actsAsAnotherOnlyForTheCall() {
        signIn(person("admin", "ROLE_ADMINISTRATOR"));
        var other = new Actor("other", Set.of(Right.VIEW));
        assertThat(people.as(other, people::actor)).isEqualTo(other);
        assertThat(people.actor().name()).isEqualTo("admin");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(Authentication authentication) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
    }

    private static Authentication person(String name, String authority) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, AuthorityUtils.createAuthorityList(authority));
    }
}
