package io.m2mconsole.bench;

import io.m2mconsole.index.ClientFilter;
import io.m2mconsole.index.ClientOrder;
import io.m2mconsole.processes.CrowdedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** The index at the size of a real account: 1,000 app clients, AWS's usual quota, and 10,000, the most it grants. */
final class ClientsBench {

    private static final double HALF_OF_AWS = 2.5;
    private static final int SEVERAL = 200;
    private static final int PAGE = 50;
    private static final int CRAWLS = 10;

    private ClientsBench() {}

    /** 1,000 clients: in real time within AWS's quotas. */
    static void quotas(Measures measures) throws IOException, InterruptedException {
        inFolder(folder -> {
            try (var sandbox = CrowdedSandbox.start("bench-sandbox")) {
                sandbox.fill(1_000);
                sandbox.switches().quotas(1);
                try (var console = BenchConsole.start(sandbox.url(), folder.resolve("thousand"), HALF_OF_AWS)) {
                    crawl(measures, sandbox, console, "1,000 clients, AWS's quotas", 1_000, HALF_OF_AWS);
                }
            }
        });
    }

    /** 1,000 clients as fast as it goes. */
    static void speed(Measures measures) throws IOException, InterruptedException {
        inFolder(folder -> {
            try (var sandbox = CrowdedSandbox.start("bench-sandbox")) {
                sandbox.fill(1_000);
                unbraked(measures, sandbox, folder.resolve("unbraked"));
            }
        });
    }

    /** 10,000 clients: time, memory, pages, restart. */
    static void size(Measures measures) throws IOException, InterruptedException {
        inFolder(folder -> {
            try (var sandbox = CrowdedSandbox.start("bench-sandbox")) {
                sandbox.fill(10_000);
                sandbox.switches().quotas(20);
                tenThousand(measures, sandbox, folder.resolve("tenthousand"));
            }
        });
    }

    private static void unbraked(Measures measures, CrowdedSandbox sandbox, Path database)
            throws IOException, InterruptedException {
        try (var console = BenchConsole.start(sandbox.url(), database, 5_000)) {
            measures.note(
                    "crawl of 1,000 without quotas, the first one", seconds(console.crawl(Duration.ofMinutes(2))), "s");
            var crawls = new double[CRAWLS];
            var worked = 0.0;
            for (var i = 0; i < CRAWLS; i++) {
                worked = i == CRAWLS / 2 ? sandbox.worked() + worked() : worked;
                console.index().ask(console.environment());
                crawls[i] = seconds(console.crawl(Duration.ofMinutes(2)));
            }
            // The first ones are compiled while they run, on both sides.
            var warm = Arrays.copyOfRange(crawls, CRAWLS / 2, CRAWLS);
            Arrays.sort(warm);
            // On two processors that do nothing else it takes half of that at least.
            measures.note(
                    "processor time of such a crawl, console and sandbox",
                    (sandbox.worked() + worked() - worked) / warm.length,
                    "s");
            measures.note("crawl of 1,000 without quotas, the second one", crawls[0], "s");
            measures.atMost("crawl of 1,000 without quotas, warm, median", warm[warm.length / 2], "s", 2);
        }
    }

    private static void tenThousand(Measures measures, CrowdedSandbox sandbox, Path database)
            throws IOException, InterruptedException {
        try (var console = BenchConsole.start(sandbox.url(), database, 20 * HALF_OF_AWS)) {
            var before = heap();
            crawl(measures, sandbox, console, "10,000 clients, quotas × 20", 10_000, 20 * HALF_OF_AWS);
            measures.atMost("heap retained by 10,000 clients, each", (heap() - before) / 10_000.0, "byte", 2_048);
            pages(measures, console);
        }
        try (var console = BenchConsole.start(sandbox.url(), database, 20 * HALF_OF_AWS)) {
            measures.atMost(
                    "first page of the grid after a restart", millis(() -> page(console, ClientFilter.ALL)), "ms", 300);
        }
    }

    private static void crawl(
            Measures measures, CrowdedSandbox sandbox, BenchConsole console, String what, int clients, double perSecond)
            throws IOException, InterruptedException {
        var ideal = clients / perSecond;
        var took = seconds(console.crawl(Duration.ofSeconds((long) (ideal * 1.5) + 60)));
        measures.atMost("crawl of " + what, took, "s", 1.05 * ideal);
        measures.atMost("throttling answers, " + what, sandbox.switches().refused(), "answers", 0);
    }

    private static void pages(Measures measures, BenchConsole console) throws IOException {
        measures.atMost("first page of the grid, p95", p95(console, ClientFilter.ALL), "ms", 50);
        var typed = new AtomicInteger();
        measures.atMost(
                "a search keystroke, p95",
                p95(console, () -> page(console, filter(typed("reports 0", typed.getAndIncrement()), null))),
                "ms",
                50);
        measures.atMost("a facet chosen, p95", p95(console, filter("", "customer-api/write")), "ms", 50);
        measures.atMost(
                "the values of a facet, p95",
                p95(console, () -> console.index().scopes(BenchConsole.SANDBOX)),
                "ms",
                50);
    }

    /** What stands in the search box after so many letters more, from its first one on again and again. */
    private static String typed(String text, int letters) {
        return text.substring(0, 1 + letters % text.length());
    }

    private static double p95(BenchConsole console, ClientFilter filter) {
        return p95(console, () -> page(console, filter));
    }

    private static double p95(BenchConsole console, Runnable work) {
        // The first ones are compiled while they run.
        for (var i = 0; i < 20; i++) {
            console.stir();
            work.run();
        }
        var all = new double[SEVERAL];
        for (var i = 0; i < SEVERAL; i++) {
            console.stir();
            all[i] = millis(work);
        }
        Arrays.sort(all);
        return all[(int) (SEVERAL * 0.95)];
    }

    private static void page(BenchConsole console, ClientFilter filter) {
        var index = console.index();
        index.count(BenchConsole.SANDBOX, filter);
        index.page(BenchConsole.SANDBOX, filter, ClientOrder.BY_NAME, 0, PAGE);
    }

    private static ClientFilter filter(String text, @org.jspecify.annotations.Nullable String scope) {
        return new ClientFilter(false, text, scope, null, null, null, null);
    }

    /** The processor time of this process so far, in seconds. */
    private static double worked() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    private static long heap() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double millis(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private interface Work {
        void in(Path folder) throws IOException, InterruptedException;
    }

    private static void inFolder(Work work) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("bench-clients");
        try {
            work.in(folder);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
