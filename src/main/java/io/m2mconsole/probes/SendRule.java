package io.m2mconsole.probes;

import io.m2mconsole.access.Decision;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.environments.Environment;
import java.util.Optional;

/** Which requests are sent at all: those that may change data only where a person ticked them. */
final class SendRule {

    private SendRule() {}

    /** Why a request is not sent; empty where it is. */
    static Optional<String> obstacle(Environment environment, ApiMethod method, Decision expected, Consent consent) {
        if (!method.verb().unsafe()) {
            return Optional.empty();
        }
        var reason = environment.guarded()
                ? guarded(environment, consent)
                : open(expected, consent, environment.sendsPredictedDenials());
        return reason.map(text -> method.verb() + " may change data: " + text);
    }

    private static Optional<String> guarded(Environment environment, Consent consent) {
        return switch (consent) {
            case CONFIRMED -> Optional.empty();
            case NONE -> Optional.of("in a protected environment it is sent only when ticked and confirmed.");
            case TICKED ->
                Optional.of(environment.id() + " is protected, so it is sent only when confirmed by typing its name.");
        };
    }

    private static Optional<String> open(Decision expected, Consent consent, boolean denialsUnticked) {
        if (consent != Consent.NONE) {
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
