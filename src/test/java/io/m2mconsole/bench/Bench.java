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
            parts(part("decisions", new AccessDecisionsBench()), part("runs", new RunBench())),
            "clients",
            parts(
                    part("quotas", ClientsBench::quotas),
                    part("speed", ClientsBench::speed),
                    part("size", ClientsBench::size)),
            "start",
            parts(part("start", new StartBench()))));

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

    private static Map.Entry<String, Benchmark> part(String name, Benchmark part) {
        return Map.entry(name, part);
    }

    /** In order. */
    @SafeVarargs
    private static Map<String, Benchmark> parts(Map.Entry<String, Benchmark>... parts) {
        var all = new LinkedHashMap<String, Benchmark>();
        for (var part : parts) {
            all.put(part.getKey(), part.getValue());
        }
        return all;
    }

    private static IllegalArgumentException unknown(String sentence, Collection<String> known) {
        System.err.println(sentence + String.join(", ", known) + ".");
        System.exit(2);
        return new IllegalArgumentException(sentence);
    }
}
