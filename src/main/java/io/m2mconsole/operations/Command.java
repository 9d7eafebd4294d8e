package io.m2mconsole.operations;

import io.m2mconsole.activity.Deed;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import org.jspecify.annotations.Nullable;

/**
 * What someone is about to do at AWS.
 *
 * @param right what it needs
 * @param action its name, such as {@code client.create}
 * @param target what it is done to, such as a client's name; never a secret
 * @param environment absent where it concerns none
 */
public record Command(
        Right right, String action, String target, @Nullable EnvironmentId environment) {

    Deed deed() {
        return new Deed(right, action, target, environment);
    }
}
