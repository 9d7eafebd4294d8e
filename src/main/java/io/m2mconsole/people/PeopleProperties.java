package io.m2mconsole.people;

import io.m2mconsole.shared.SecretValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of sign-in, below {@code console.}.
 *
 * @param adminPassword the password of the account {@code admin}; absent or empty lets the console make one at first start
 * @param localSignIn whether local accounts may sign in; absent for: only where no identity provider is configured
 * @param oidc the identity provider; absent for none
 */
@ConfigurationProperties("console")
record PeopleProperties(
        @Nullable SecretValue adminPassword,
        @Nullable Boolean localSignIn,
        @Nullable Oidc oidc) {

    /**
     * An OpenID Connect provider.
     *
     * @param issuer its issuer, whose discovery document names the rest
     * @param clientId the console's client there
     * @param clientSecret that client's secret; absent for a public one, which PKCE protects
     * @param label what the sign-in page calls it
     * @param scopes what is asked for
     * @param nameClaim the claim that people are known by
     * @param groupsClaim the claim with a person's groups; {@code cognito:groups} at Cognito
     * @param administrators names of people who are administrators whatever their groups: the way to the first one
     * @param roles what the groups map to
     */
    record Oidc(
            URI issuer,
            String clientId,
            @Nullable SecretValue clientSecret,
            @DefaultValue("Single sign-on") String label,
            @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
            @DefaultValue("preferred_username") String nameClaim,
            @DefaultValue("groups") String groupsClaim,
            @DefaultValue List<String> administrators,
            @DefaultValue List<Mapping> roles) {}

    /**
     * What a group maps to.
     *
     * @param environments where; empty for everywhere
     */
    record Mapping(String group, Role role, @DefaultValue List<String> environments) {}

    Optional<SecretValue> givenPassword() {
        return Optional.ofNullable(adminPassword)
                .filter(password -> !password.reveal().isEmpty());
    }

    Optional<Oidc> provider() {
        return Optional.ofNullable(oidc);
    }

    boolean local() {
        return Optional.ofNullable(localSignIn).orElse(oidc == null);
    }
}
