package io.m2mconsole.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a benchmark by its name, part after part, or only the part that is named after it. Ends with 1 where a goal was missed,
 * with 2 where there is no such benchmark or part.
 */
final class Bench {

    private static final Map<String, Map<String, Benchmark>> ALL = new TreeMap<>(Map.of(
            "access",
            parts("decisions", new AccessDecisionsBench(), "runs", new RunBench()),
            "clients",
            parts("quotas", ClientsBench::quotas, "size", ClientsBench::size),
            "start",
            Map.of("start", new StartBench())));

    private Bench() {}

    static void main(String[] args) throws Exception {
        var name = args.length == 0 ? "" : args[0];
        var parts = ALL.get(name);
        if (parts == null) {
            throw unknown("There is no benchmark «" + name + "»; there are: ", ALL.keySet());
        }
        var only = args.length > 1 ? args[1] : "";
        if (!only.isEmpty() && !parts.containsKey(only)) {
            throw unknown("«" + name + "» has no part «" + only + "»; there are: ", parts.keySet());
        }
        var measures = new Measures(Path.of("target", "bench", name + (only.isEmpty() ? "" : "-" + only) + ".json"));
        for (var part : parts.entrySet()) {
            if (only.isEmpty() || part.getKey().equals(only)) {
                part.getValue().run(measures);
            }
        }
        // Threads of clients and servers may linger.
        System.exit(measures.allMet() ? 0 : 1);
    }

    private static Map<String, Benchmark> parts(String first, Benchmark one, String second, Benchmark other) {
        var parts = new LinkedHashMap<String, Benchmark>();
        parts.put(first, one);
        parts.put(second, other);
        return parts;
    }

    private static IllegalArgumentException unknown(String sentence, Collection<String> known) {
        System.err.println(sentence + String.join(", ", known) + ".");
        System.exit(2);
        return new IllegalArgumentException(sentence);
    }
}
