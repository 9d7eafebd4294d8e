package io.m2mconsole.bench;

import com.sun.management.ThreadMXBean;
import io.m2mconsole.access.AccessFilter;
import io.m2mconsole.access.AccessMatrix;
import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.ClientGroup;
import io.m2mconsole.access.FlowDrawing;
import io.m2mconsole.access.MethodGroup;
import io.m2mconsole.access.Prediction;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.StageName;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Ten million cells, decided and looked at: 10,000 clients × 1,000 methods. */
final class AccessDecisionsBench implements Benchmark {

    private static final int CLIENTS = 10_000;
    private static final int METHODS = 1_000;
    private static final int SCOPES = 200;
    private static final int SCOPES_OF_A_CLIENT = 12;
    private static final int ROUNDS = 15;
    private static final int PAGES = 400;
    private static final double MB = 1_000_000;
    private static final PoolId POOL = new PoolId("us-east-1_Bench1");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Random random = new Random(4711);
    private final List<ScopeName> scopes = IntStream.range(0, SCOPES)
            .mapToObj(number -> ScopeName.parse("server" + number / 20 + "/scope" + number))
            .toList();

    @Override
    public void run(Measures measures) throws IOException {
        var methods = methods();
        var alike = clients(500);
        decide(measures, "500 distinct scope sets", alike, methods, 200);
        decide(measures, "all distinct", clients(CLIENTS), methods, 1000);
        pages(measures, alike, methods);
    }

    private static void decide(
            Measures measures, String kind, List<AppClient> clients, List<ApiMethod> methods, double goal)
            throws IOException {
        Supplier<AccessMatrix> deciding = () -> decided(clients, methods);
        for (var i = 0; i < ROUNDS; i++) {
            var _ = deciding.get();
        }
        var millis = new double[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            var begun = System.nanoTime();
            var _ = deciding.get();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        var name = "10,000 clients × 1,000 methods, " + kind;
        measures.atMost(name + ": decided, median of " + ROUNDS, millis[ROUNDS / 2], "ms", goal);
        measures.note(name + ": decided, slowest of " + ROUNDS, millis[ROUNDS - 1], "ms");
        var before = THREADS.getCurrentThreadAllocatedBytes();
        var _ = deciding.get();
        measures.atMost(name + ": allocated", (THREADS.getCurrentThreadAllocatedBytes() - before) / MB, "MB", 100);
        var empty = used();
        var kept = deciding.get();
        var full = used();
        measures.atMost(name + ": retained", Math.max(0, full - empty) / MB, "MB", 20);
        measures.note(name + ": allowed cells", kept.count(Prediction.ALLOWED), "cells");
    }

    /** Every cell is looked at, as the counts above the matrix do. */
    private static AccessMatrix decided(List<AppClient> clients, List<ApiMethod> methods) {
        var matrix = AccessMatrix.of(clients, methods, POOL);
        var cells = Arrays.stream(Prediction.values()).mapToLong(matrix::count).sum();
        if (cells != (long) clients.size() * methods.size()) {
            throw new IllegalStateException(cells + " cells were decided");
        }
        return matrix;
    }

    /** A page as a person gets it: both axes filtered, a part of each taken, every cell of it with its reason. */
    private void pages(Measures measures, List<AppClient> clients, List<ApiMethod> methods) throws IOException {
        var rows = clients.stream().map(ClientGroup::of).toList();
        var columns = methods.stream().map(MethodGroup::of).toList();
        var millis = new double[PAGES];
        for (var i = -PAGES; i < PAGES; i++) {
            var filter = new AccessFilter("client" + random.nextInt(10), random.nextBoolean() ? "get" : "");
            var begun = System.nanoTime();
            page(filter, rows, columns);
            millis[Math.max(0, i)] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        measures.atMost("a filtered page of 50 × 12 cells with reasons, p95", millis[PAGES * 95 / 100], "ms", 50);
        var begun = System.nanoTime();
        var matrix = AccessMatrix.of(clients, methods, POOL);
        var flow = FlowDrawing.of(matrix.clients(), matrix.methods(), POOL);
        measures.note("the flow picture of all of it", (System.nanoTime() - begun) / 1e6, "ms");
        measures.note("nodes in it", flow.nodes().size(), "nodes");
    }

    private void page(AccessFilter filter, List<ClientGroup> rows, List<MethodGroup> columns) {
        var clients = filter.clients(rows);
        var methods = filter.methods(columns);
        var top = random.nextInt(Math.max(1, clients.size() - 50));
        var left = random.nextInt(Math.max(1, methods.size() - 12));
        var letters = 0;
        for (var client : clients.subList(top, Math.min(top + 50, clients.size()))) {
            for (var method : methods.subList(left, Math.min(left + 12, methods.size()))) {
                var decision = AccessRules.decide(client.first(), method.first(), POOL);
                letters += Reasons.sentence(client.first().name(), decision).length();
            }
        }
        if (letters == 0) {
            throw new IllegalStateException("The page is empty");
        }
    }

    private List<ApiMethod> methods() {
        var stages = IntStream.range(0, 20)
                .mapToObj(number -> new ApiStage(
                        new ApiId("api" + number),
                        "api-" + number,
                        new StageName("prod"),
                        URI.create("https://api" + number + ".example/prod")))
                .toList();
        var verbs = List.of(Verb.GET, Verb.POST, Verb.PUT, Verb.DELETE);
        return IntStream.range(0, METHODS)
                .mapToObj(number -> new ApiMethod(
                        stages.get(number % stages.size()),
                        verbs.get(number % verbs.size()),
                        "/things" + number + "/{id}",
                        new AnyScopeOf("Cognito", Set.of(POOL), some(1 + random.nextInt(3))),
                        number % 50 == 0))
                .toList();
    }

    private List<AppClient> clients(int distinct) {
        var sets = new HashSet<Set<ScopeName>>();
        while (sets.size() < distinct) {
            sets.add(some(SCOPES_OF_A_CLIENT));
        }
        var list = new ArrayList<>(sets);
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> new AppClient(
                        new ClientId("id" + number),
                        new ClientName("client" + number),
                        true,
                        // Each client has a set of its own, as read from Cognito.
                        new HashSet<>(list.get(number % list.size())),
                        List.of(),
                        Duration.ofHours(1),
                        true,
                        Instant.EPOCH,
                        Instant.EPOCH))
                .toList();
    }

    private Set<ScopeName> some(int number) {
        var some = new HashSet<ScopeName>();
        while (some.size() < number) {
            some.add(scopes.get(random.nextInt(scopes.size())));
        }
        return some;
    }

    private static long used() {
        for (var i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
