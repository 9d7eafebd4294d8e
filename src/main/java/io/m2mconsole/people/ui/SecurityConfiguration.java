package io.m2mconsole.people.ui;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.m2mconsole.people.Sessions;
import io.m2mconsole.people.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Nothing is reachable without sign-in but the sign-in page, static resources and the health of the process. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** A refused style sheet would silently leave pages unstyled, the sign-in page first of all. */
    private static final String[] OPEN = {"/app/**", "/webjars/**", "/favicon.ico", "/actuator/health"};

    private final ApplicationEventPublisher events;
    private final Sessions sessions;
    private final ContentPolicy policy;
    private final OidcSecurity provider;

    SecurityConfiguration(
            ApplicationEventPublisher events, Sessions sessions, ContentPolicy policy, OidcSecurity provider) {
        this.events = events;
        this.sessions = sessions;
        this.policy = policy;
        this.provider = provider;
    }

    @Bean
    @SuppressWarnings("NullAway") // null is how the request cache is told to leave its mark out
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, VaadinDefaultRequestCache asked, OidcRegistration registrations, ProviderLogout logout) {
        var remembered = new HttpSessionRequestCache();
        // Without its mark in the address: links are sent to colleagues.
        remembered.setMatchingRequestParameterName(null);
        asked.setDelegateRequestCache(remembered);
        http.authorizeHttpRequests(paths -> paths.requestMatchers(OPEN).permitAll())
                .headers(this::harden)
                .addFilterBefore(new SessionFilter(sessions), AuthorizationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                // By default what is no page is refused; a signed-in person should read that there is
                                // no such page.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)
                                .logoutSuccessHandler(logout)
                                .addLogoutHandler((request, _, person) ->
                                        Optional.ofNullable(person).ifPresent(known -> signedOut(request, known))))
                // After Vaadin's part: whoever comes first initialises first, and the page must be known by then.
                .formLogin(form -> form.failureHandler(
                        (request, response, failure) -> new SimpleUrlAuthenticationFailureHandler(page(failure))
                                .onAuthenticationFailure(request, response, failure)));
        provider.apply(http, registrations, asked);
        return http.build();
    }

    private void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .httpStrictTransportSecurity(
                        transport -> transport.includeSubDomains(false).maxAgeInSeconds(31_536_000))
                .addHeaderWriter(policy)
                .permissionsPolicyHeader(
                        browser -> browser.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    }

    private static String page(AuthenticationException failure) {
        return "/" + LoginView.PATH + (failure instanceof LockedException ? "?error=wait" : "?error");
    }

    private void signedOut(HttpServletRequest request, Principal person) {
        Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(SessionFilter.key(person.getName())))
                .ifPresent(id -> sessions.forget(id.toString()));
        events.publishEvent(new SignIn(person.getName(), request.getRemoteAddr(), SignIn.Kind.SIGNED_OUT));
    }
}
