package io.m2mconsole.activity;

import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import org.jspecify.annotations.Nullable;

/**
 * What someone sets out to do.
 *
 * @param right what it needs
 * @param action its name, such as {@code client.create}
 * @param target what it is done to, such as a client's name; never a secret; kept up to {@link #LONGEST_TARGET}
 * @param environment absent where it concerns none
 * @param difference what changes, for people, such as {@code scopes: + customer-api/read}; never a secret; absent where
 *     the action says it all
 */
public record Deed(
        Right right,
        String action,
        String target,
        @Nullable EnvironmentId environment,
        @Nullable String difference) {

    /** How many characters of a target are kept. */
    public static final int LONGEST_TARGET = 512;

    /** A deed whose action says it all. */
    public Deed(Right right, String action, String target, @Nullable EnvironmentId environment) {
        this(right, action, target, environment, null);
    }
}
