package io.m2mconsole.operations;

import io.m2mconsole.operations.Admission.Place;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about each command: by the actor's rights there, and by how the environment is protected. */
@Component
class Gate {

    /** What runs inside was let in as a whole: a saga's steps, and what another person approved. */
    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

    private final Protection protection;
    private final Unlocks unlocks;

    Gate(Protection protection, Unlocks unlocks) {
        this.protection = protection;
        this.unlocks = unlocks;
    }

    /** Runs the call as part of something that was let in; rights are still asked for. */
    static <T> T inside(Supplier<T> call) {
        return ScopedValue.where(INSIDE, true).call(call::get);
    }

    Admission admit(Action action, Actor actor, @Nullable EnvironmentId environment) {
        return Admission.of(action, actor.in(environment), place(actor, environment));
    }

    /** The console itself works on schedule, which was approved when it was set. */
    private Place place(Actor actor, @Nullable EnvironmentId environment) {
        if (environment == null || actor.equals(People.SYSTEM) || INSIDE.isBound()) {
            return Place.OPEN;
        }
        return Place.of(
                protection.guarded(environment),
                protection.fourEyes(environment),
                unlocks.until(actor, environment).isPresent());
    }

    static Problem denied(Command command, Actor actor) {
        return Problem.of(
                Problem.Kind.DENIED,
                actor.name() + " may not do this (" + command.action() + ").",
                "Ask an administrator for the right to " + right(command.action()) + at(command.environment()) + ".");
    }

    static Problem locked(Command command) {
        return Problem.of(
                Problem.Kind.DENIED,
                "This environment is protected: «" + command.action().title() + "» is locked.",
                "Unlock" + at(command.environment()).replace(" in ", " ")
                        + " beside its name at the top, then try again.");
    }

    static String refusal(Action action, @Nullable EnvironmentId environment) {
        return "This needs the right to " + right(action) + at(environment) + ".";
    }

    private static String right(Action action) {
        return action.right().name().toLowerCase(Locale.ROOT);
    }

    private static String at(@Nullable EnvironmentId environment) {
        return Optional.ofNullable(environment).map(id -> " in " + id).orElse("");
    }
}
