package io.m2mconsole.onboarding;

import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.Set;

/**
 * A client to be onboarded.
 *
 * @param particulars what people say of it
 * @param scopes at least one
 * @param tokenLifetime 5 minutes to 1 day, whole minutes
 * @param keeping how its secret is kept
 */
public record OnboardRequest(
        ClientName name,
        Particulars particulars,
        Set<ScopeName> scopes,
        Duration tokenLifetime,
        SecretKeeping keeping) {

    public OnboardRequest {
        scopes = Set.copyOf(scopes);
    }

    /** One with an owner only, its secret kept as usual. */
    public OnboardRequest(ClientName name, String owner, Set<ScopeName> scopes, Duration tokenLifetime) {
        this(name, Particulars.ownedBy(owner), scopes, tokenLifetime, SecretKeeping.USUAL);
    }
}
