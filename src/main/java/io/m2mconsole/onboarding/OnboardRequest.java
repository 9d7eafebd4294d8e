package io.m2mconsole.onboarding;

import io.m2mconsole.secrets.TagValue;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.Set;

/**
 * A client to be onboarded.
 *
 * @param owner the person or team that answers for it; empty where nobody said
 * @param scopes at least one
 * @param tokenLifetime 5 minutes to 1 day, whole minutes
 */
public record OnboardRequest(ClientName name, String owner, Set<ScopeName> scopes, Duration tokenLifetime) {

    public OnboardRequest {
        scopes = Set.copyOf(scopes);
        owner = owner.strip();
        TagValue.require(owner);
    }
}
