package io.m2mconsole.operations;

import io.m2mconsole.activity.Deed;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import org.jspecify.annotations.Nullable;

/**
 * What someone is about to do at AWS.
 *
 * @param action what it is, and what it needs
 * @param target what it is done to, such as a client's name; never a secret
 * @param environment absent where it concerns none
 */
public record Command(
        Action action, String target, @Nullable EnvironmentId environment) {

    public Right right() {
        return action.right();
    }

    Deed deed() {
        return new Deed(right(), action.text(), target, environment);
    }
}
