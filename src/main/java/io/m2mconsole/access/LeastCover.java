package io.m2mconsole.access;

import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Picks one scope of every choice so that the picked ones open as little else as possible, then are as few as possible. */
final class LeastCover {

    // Choosing is NP-hard in general; real APIs have one to three scopes a method and end long before.
    private static final int MOST_STEPS = 50_000;

    private final List<Set<ScopeName>> choices;
    private final List<Set<ScopeName>> others;
    private Set<ScopeName> best = Set.of();
    private long bestCost = Long.MAX_VALUE;
    private int steps;

    LeastCover(Collection<Set<ScopeName>> choices, List<Set<ScopeName>> others) {
        this.choices = choices.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Set::size))
                .toList();
        this.others = others;
    }

    Set<ScopeName> find() {
        search(new TreeSet<>());
        return best;
    }

    private void search(TreeSet<ScopeName> picked) {
        var cost = cost(picked);
        // A larger pick never costs less, and of equal ones the first by name stays.
        if (cost >= bestCost || steps++ > MOST_STEPS) {
            return;
        }
        var open = choices.stream()
                .filter(choice -> choice.stream().noneMatch(picked::contains))
                .findFirst();
        if (open.isEmpty()) {
            best = Set.copyOf(picked);
            bestCost = cost;
            return;
        }
        open.get().stream()
                .sorted(Comparator.comparingLong((ScopeName scope) -> cost(with(picked, scope)))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(scope -> search(with(picked, scope)));
    }

    private long cost(Set<ScopeName> picked) {
        var opened = others.stream()
                .filter(scopes -> scopes.stream().anyMatch(picked::contains))
                .count();
        return opened * 1_000_000 + picked.size();
    }

    private static TreeSet<ScopeName> with(Set<ScopeName> picked, ScopeName scope) {
        var more = new TreeSet<>(picked);
        more.add(scope);
        return more;
    }
}
