package io.m2mconsole.operations;

import io.m2mconsole.activity.Deed;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What someone is about to do at AWS.
 *
 * @param action what it is, and what it needs
 * @param target what it is done to, such as a client's name; never a secret
 * @param environment absent where it concerns none
 * @param difference what changes, for people, such as {@code scopes: + customer-api/read}; never a secret; absent where
 *     the action says it all
 * @param repeatable what carries it out later, where another person must approve it; absent where that cannot be
 */
public record Command(
        Action action,
        String target,
        @Nullable EnvironmentId environment,
        @Nullable String difference,
        @Nullable Repeatable repeatable) {

    /** How many characters of a target the activity keeps. */
    public static final int LONGEST_TARGET = Deed.LONGEST_TARGET;

    /** A command whose action says it all. */
    public Command(Action action, String target, @Nullable EnvironmentId environment) {
        this(action, target, environment, null, null);
    }

    /** The same, with what it changes. */
    public Command changing(String what) {
        return new Command(action, target, environment, what, repeatable);
    }

    /** The same, which can be carried out later. */
    public Command with(Repeatable later) {
        return new Command(action, target, environment, difference, later);
    }

    public Right right() {
        return action.right();
    }

    public Optional<Repeatable> later() {
        return Optional.ofNullable(repeatable);
    }

    Deed deed() {
        return new Deed(right(), action.text(), target, environment, change().orElse(null));
    }

    private Optional<String> change() {
        return Optional.ofNullable(difference)
                .or(() -> later().map(Repeatable::difference)
                        .filter(lines -> !lines.isEmpty())
                        .map(lines -> String.join("\n", lines)));
    }
}
