package io.m2mconsole.people.ui;

import io.m2mconsole.people.SignInWays;
import io.m2mconsole.people.SignInWays.Provider;
import io.m2mconsole.shared.SecretValue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** The console's client at the identity provider, discovered when it is first needed: the console starts without it. */
@Component
class OidcRegistration implements ClientRegistrationRepository {

    static final String ID = "provider";

    private final SignInWays ways;
    private volatile @Nullable ClientRegistration found;

    OidcRegistration(SignInWays ways) {
        this.ways = ways;
    }

    @Override
    @SuppressWarnings("NullAway") // null is how the interface says that there is none
    public ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        var known = found;
        if (known == null) {
            known = ways.registration().map(OidcRegistration::discover).orElse(null);
            found = known;
        }
        return known;
    }

    private static ClientRegistration discover(Provider provider) {
        var builder = ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(ID)
                .clientId(provider.clientId())
                .clientName(provider.label())
                .scope(provider.scopes())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .userNameAttributeName("sub");
        provider.clientSecret()
                .map(SecretValue::reveal)
                .ifPresentOrElse(
                        builder::clientSecret,
                        () -> builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE));
        return builder.build();
    }
}
