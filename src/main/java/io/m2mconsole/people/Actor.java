package io.m2mconsole.people;

import io.m2mconsole.shared.EnvironmentId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a signed-in person, or the console itself at start and on schedule.
 *
 * @param rights what it may do everywhere
 * @param there what it may do in single environments, in place of the former
 */
public record Actor(String name, Set<Right> rights, Map<EnvironmentId, Set<Right>> there) {

    public Actor {
        rights = Set.copyOf(rights);
        there = there.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    /** One with the same rights everywhere. */
    public Actor(String name, Set<Right> rights) {
        this(name, rights, Map.of());
    }

    /** What it may do in the environment; absent for what concerns none. */
    public Set<Right> in(@Nullable EnvironmentId environment) {
        return Optional.ofNullable(environment).map(there::get).orElse(rights);
    }

    /** Whether it may do this in the environment; absent for what concerns none. */
    public boolean may(Right right, @Nullable EnvironmentId environment) {
        return in(environment).contains(right);
    }
}
