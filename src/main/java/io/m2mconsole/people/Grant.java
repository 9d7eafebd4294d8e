package io.m2mconsole.people;

import io.m2mconsole.shared.EnvironmentId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A role, everywhere or in one environment. Roles for an environment stand there in place of those for everywhere.
 *
 * @param environment absent for everywhere
 */
public record Grant(Role role, @Nullable EnvironmentId environment) {

    private static final String PREFIX = "ROLE_";
    private static final String AT = "@";

    /** A role everywhere. */
    public Grant(Role role) {
        this(role, null);
    }

    public Optional<EnvironmentId> place() {
        return Optional.ofNullable(environment);
    }

    /** Who holds these. */
    static Actor actor(String name, Collection<Grant> grants) {
        var everywhere = EnumSet.noneOf(Right.class);
        var there = new HashMap<EnvironmentId, Set<Right>>();
        for (var grant : grants) {
            grant.place()
                    .map(place -> there.computeIfAbsent(place, _ -> EnumSet.noneOf(Right.class)))
                    .orElse(everywhere)
                    .addAll(grant.role().rights());
        }
        return new Actor(name, everywhere, there);
    }

    /** Its name among Spring Security's authorities: {@code ROLE_OPERATOR}, or {@code ROLE_OPERATOR@prod}. */
    GrantedAuthority authority() {
        return new SimpleGrantedAuthority(PREFIX + this);
    }

    static List<Grant> of(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .filter(text -> text != null && text.startsWith(PREFIX))
                .flatMap(text -> parse(text.substring(PREFIX.length())).stream())
                .toList();
    }

    /** As {@link #toString} writes it; empty where it is none. */
    static Optional<Grant> parse(String text) {
        var parts = text.split(AT, 2);
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(parts[0]))
                .findFirst()
                .map(role -> new Grant(role, parts.length == 1 ? null : new EnvironmentId(parts[1])));
    }

    /** Several as one text, {@code VIEWER OPERATOR@prod}. */
    static String text(Collection<Grant> grants) {
        return grants.stream()
                .distinct()
                .sorted(Comparator.comparing(Grant::toString))
                .map(Grant::toString)
                .collect(Collectors.joining(" "));
    }

    static List<Grant> list(String text) {
        return Arrays.stream(text.split(" "))
                .flatMap(each -> parse(each).stream())
                .toList();
    }

    @Override
    public String toString() {
        return role.name() + place().map(id -> AT + id).orElse("");
    }
}
