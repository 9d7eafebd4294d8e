package io.m2mconsole.people.ui;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out at the identity provider too: by OpenID Connect RP-Initiated Logout 1.0, or by the way of its own that Cognito has.
 */
@Component
class ProviderLogout extends SimpleUrlLogoutSuccessHandler {

    private final OidcRegistration registrations;

    ProviderLogout(OidcRegistration registrations) {
        this.registrations = registrations;
        setDefaultTargetUrl("/" + LoginView.PATH);
        // Vaadin asks in the background: the browser itself must go there.
        setRedirectStrategy(new UidlRedirectStrategy());
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        return Optional.ofNullable(person)
                .map(Authentication::getPrincipal)
                .filter(OidcUser.class::isInstance)
                .map(OidcUser.class::cast)
                .flatMap(user -> Optional.ofNullable(registrations.findByRegistrationId(OidcRegistration.ID))
                        .flatMap(client -> at(client, user, back(request))))
                .orElse("/" + LoginView.PATH);
    }

    static Optional<String> at(ClientRegistration client, OidcUser user, String back) {
        var provider = client.getProviderDetails();
        var stated = provider.getConfigurationMetadata().get("end_session_endpoint");
        if (stated != null) {
            return Optional.of(UriComponentsBuilder.fromUriString(stated.toString())
                    .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                    .queryParam("client_id", client.getClientId())
                    .queryParam("post_logout_redirect_uri", "{back}")
                    .encode()
                    .buildAndExpand(back)
                    .toUriString());
        }
        var authorization = URI.create(provider.getAuthorizationUri());
        var cognito = Optional.ofNullable(provider.getIssuerUri()).filter(issuer -> issuer.contains("//cognito-idp."));
        return cognito.map(_ -> UriComponentsBuilder.newInstance()
                .scheme(authorization.getScheme())
                .host(authorization.getHost())
                .path("/logout")
                .queryParam("client_id", client.getClientId())
                .queryParam("logout_uri", "{back}")
                .encode()
                .buildAndExpand(back)
                .toUriString());
    }

    private static String back(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/" + LoginView.PATH)
                .build()
                .toUriString();
    }
}
