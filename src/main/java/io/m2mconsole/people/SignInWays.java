package io.m2mconsole.people;

import io.m2mconsole.shared.SecretValue;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How people sign in here. */
@Service
public class SignInWays {

    private final PeopleProperties properties;

    SignInWays(PeopleProperties properties) {
        this.properties = properties;
    }

    /** Whether local accounts may sign in. */
    public boolean local() {
        return properties.local();
    }

    /** What the identity provider is called on the sign-in page; empty where there is none. */
    public Optional<String> provider() {
        return properties.provider().map(PeopleProperties.Oidc::label);
    }

    /** The provider's settings for the security of the pages; empty where there is none. */
    public Optional<Provider> registration() {
        return properties
                .provider()
                .map(oidc -> new Provider(
                        oidc.issuer().toString(),
                        oidc.clientId(),
                        Optional.ofNullable(oidc.clientSecret()),
                        oidc.label(),
                        oidc.scopes(),
                        oidc.nameClaim(),
                        oidc.groupsClaim()));
    }

    /** What the identity provider's groups map to, in words; empty where there is no provider. */
    public List<Mapped> mappings() {
        return properties.provider().map(PeopleProperties.Oidc::roles).orElse(List.of()).stream()
                .map(mapping -> new Mapped(mapping.group(), mapping.role(), mapping.environments()))
                .toList();
    }

    /** Names of people who are administrators whatever their groups. */
    public List<String> administrators() {
        return properties.provider().map(PeopleProperties.Oidc::administrators).orElse(List.of());
    }

    /** An OpenID Connect provider, and the console's client there. */
    public record Provider(
            String issuer,
            String clientId,
            Optional<SecretValue> clientSecret,
            String label,
            List<String> scopes,
            String nameClaim,
            String groupsClaim) {}

    /** A group and what it maps to. @param environments where; empty for everywhere */
    public record Mapped(String group, Role role, List<String> environments) {}
}
