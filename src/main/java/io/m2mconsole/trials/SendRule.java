package io.m2mconsole.trials;

import io.m2mconsole.access.Decision;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.environments.Environment;
import java.util.Optional;

/** Which requests are sent at all: those that may change data only where a person ticked them. */
final class SendRule {

    private SendRule() {}

    /** Why a request is not sent; empty where it is. */
    static Optional<String> obstacle(Environment environment, ApiMethod method, Decision expected, boolean ticked) {
        return obstacle(method.verb().unsafe(), expected, ticked, environment.predictedDenialsUnticked())
                .map(reason -> method.verb() + " may change data: " + reason);
    }

    private static Optional<String> obstacle(
            boolean unsafe, Decision expected, boolean ticked, boolean denialsUnticked) {
        if (!unsafe || ticked) {
            return Optional.empty();
        }
        if (!denialsUnticked) {
            return Optional.of("it is sent only when ticked.");
        }
        return switch (expected) {
            case Decision.Denied _ -> Optional.empty();
            case Decision.Allowed _ -> Optional.of("it is predicted allowed and sent only when ticked.");
            case Decision.Unknown _ -> Optional.of("the answer cannot be predicted, so it is sent only when ticked.");
        };
    }
}
