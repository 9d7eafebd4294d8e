package io.m2mconsole.people.ui;

import io.m2mconsole.people.ProvidedPeople;
import io.m2mconsole.people.SignIn;
import io.m2mconsole.people.SignInWays;
import io.m2mconsole.people.SignInWays.Provider;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Sign-in through the identity provider: code flow with PKCE, groups to roles. Switched off where none is configured. */
@Component
class OidcSecurity {

    /** Its error where a person has no role here. */
    static final String NO_ROLE = "no_role";

    private final SignInWays ways;
    private final ProvidedPeople people;
    private final ApplicationEventPublisher events;
    private final OidcUserService users = new OidcUserService();

    OidcSecurity(SignInWays ways, ProvidedPeople people, ApplicationEventPublisher events) {
        this.ways = ways;
        this.people = people;
        this.events = events;
    }

    void apply(HttpSecurity http, OidcRegistration registrations, RequestCache asked) {
        ways.registration()
                .ifPresent(provider -> http.oauth2Login(login -> login.loginPage("/" + LoginView.PATH)
                        .clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .userInfoEndpoint(info -> info.oidcUserService(request -> load(provider, request)))
                        .successHandler((request, response, person) -> {
                            events.publishEvent(
                                    new SignIn(person.getName(), request.getRemoteAddr(), SignIn.Kind.SIGNED_IN));
                            var onward = new SavedRequestAwareAuthenticationSuccessHandler();
                            onward.setRequestCache(asked);
                            onward.onAuthenticationSuccess(request, response, person);
                        })
                        .failureHandler((request, response, failure) -> {
                            events.publishEvent(
                                    new SignIn("unknown", request.getRemoteAddr(), SignIn.Kind.REFUSED_BY_PROVIDER));
                            new SimpleUrlAuthenticationFailureHandler("/" + LoginView.PATH + "?error=" + word(failure))
                                    .onAuthenticationFailure(request, response, failure);
                        })));
    }

    private OidcUser load(Provider provider, OidcUserRequest request) {
        var user = users.loadUser(request);
        var claim = user.getClaimAsString(provider.nameClaim()) == null ? "sub" : provider.nameClaim();
        var authorities = people.authorities(
                Optional.ofNullable(user.getClaimAsString(claim)).orElse(""), groups(user, provider.groupsClaim()));
        if (authorities.isEmpty()) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(NO_ROLE), "No group of this person has a role here.");
        }
        return user.getUserInfo() == null
                ? new DefaultOidcUser(authorities, user.getIdToken(), claim)
                : new DefaultOidcUser(authorities, user.getIdToken(), user.getUserInfo(), claim);
    }

    /** One text, or several: providers differ. */
    private static List<String> groups(OidcUser user, String claim) {
        Object stated = user.getClaims().get(claim);
        if (stated instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return stated == null ? List.of() : List.of(String.valueOf(stated));
    }

    private static String word(Exception failure) {
        return failure instanceof OAuth2AuthenticationException refused
                        && NO_ROLE.equals(refused.getError().getErrorCode())
                ? "role"
                : "provider";
    }
}
