package io.m2mconsole.findings;

import java.util.List;

/** Long lists in sentences. */
final class Some {

    private static final int MOST = 5;

    private Some() {}

    /** The first of them by name, and how many more there are. */
    static String of(List<String> names) {
        var sorted = names.stream().distinct().sorted().toList();
        return sorted.size() <= MOST
                ? String.join(", ", sorted)
                : String.join(", ", sorted.subList(0, MOST)) + " and " + (sorted.size() - MOST) + " more";
    }
}
