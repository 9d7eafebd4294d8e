package io.m2mconsole.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a benchmark by its name, part after part. Ends with 1 where a goal was missed, with 2 where there is no such benchmark. */
final class Bench {

    private static final Map<String, List<Benchmark>> ALL = new TreeMap<>(Map.of(
            "access",
            List.of(new AccessDecisionsBench(), new RunBench()),
            "clients",
            List.of(new ClientsBench()),
            "start",
            List.of(new StartBench())));

    private Bench() {}

    static void main(String[] args) throws Exception {
        var name = args.length == 0 ? "" : args[0];
        var parts = ALL.get(name);
        if (parts == null) {
            System.err.println(
                    "There is no benchmark «" + name + "»; there are: " + String.join(", ", ALL.keySet()) + ".");
            System.exit(2);
            return;
        }
        var measures = new Measures(Path.of("target", "bench", name + ".json"));
        for (var part : parts) {
            part.run(measures);
        }
        // Threads of clients and servers may linger.
        System.exit(measures.allMet() ? 0 : 1);
    }
}
