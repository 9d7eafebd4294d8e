package io.m2mconsole.rotation;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;

/** Failures of this room's own. */
final class Refused {

    private Refused() {}

    static RemoteFailure conflict(String sentence, String cure) {
        return new RemoteFailure(Problem.of(Problem.Kind.CONFLICT, sentence, cure));
    }
}
