package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Patterns;
import java.util.Optional;

/** What the page's address asks for. @param like the client to be like @param from where that one is, if not here */
record OnboardStart(Optional<ClientId> like, Optional<EnvironmentId> from) {

    static OnboardStart of(QueryParameters parameters) {
        return new OnboardStart(
                parameters
                        .getSingleParameter(OnboardingNavigation.LIKE)
                        .filter(Patterns.CLIENT_ID::matches)
                        .map(ClientId::new),
                parameters
                        .getSingleParameter(OnboardingNavigation.FROM)
                        .filter(Patterns.ENVIRONMENT_ID::matches)
                        .map(EnvironmentId::new));
    }
}
