package io.m2mconsole.bench;

import io.m2mconsole.ConsoleApplication;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.processes.SandboxProcess;
import io.m2mconsole.runs.RunPlan;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.shared.EnvironmentId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import tools.jackson.databind.json.JsonMapper;

/** An allow/deny run of 100 clients × 50 methods, beside a shell loop of curl and a bare HTTP client with tokens at hand. */
final class RunBench implements Benchmark {

    private static final int CLIENTS = 100;
    private static final int METHODS = 50;
    private static final int CELLS = CLIENTS * METHODS;
    private static final int CONCURRENCY = 16;
    private static final int CURLS = 200;
    private static final int ROUNDS = 9;
    private static final int MOST_WARMING = 100;
    private static final int QUIET_ROUNDS = 3;
    /** The compiler's share of a round's time, summed over its threads. */
    private static final double QUIET = 0.1;

    @Override
    public void run(Measures measures) throws Exception {
        try (var sandbox = SandboxProcess.start("bench-runs")) {
            var there = new BenchApi(sandbox.url(), CLIENTS, METHODS);
            try (var console = console(sandbox.url(), there)) {
                var runs = console.getBean(Runs.class);
                var environment = console.getBean(Environments.class).get(new EnvironmentId("bench"));
                var invoke = environment.stages().getFirst().invokeUrl().toString();
                var plan = plan(runs.everything(environment, Consent.NONE), there);
                var calls = calls(there, invoke);
                warm(() -> {
                    finished(runs.carryOut(environment, plan));
                    return bare(calls);
                });
                var run = new double[ROUNDS];
                var bare = new double[ROUNDS];
                var share = new double[ROUNDS];
                var tokens = 0;
                for (var i = 0; i < ROUNDS; i++) {
                    bare[i] = bare(calls);
                    var begun = System.nanoTime();
                    tokens = finished(runs.carryOut(environment, plan)).tokenRequests();
                    run[i] = rate(CELLS, begun);
                    share[i] = 100 * run[i] / bare[i];
                }
                var curl = curl(calls);
                measures.note("a bare HttpClient, " + CONCURRENCY + " at once", median(bare), "calls/s");
                measures.note("a shell loop of curl", curl, "calls/s");
                measures.note("a run of " + CLIENTS + " clients × " + METHODS + " methods", median(run), "cells/s");
                measures.atLeast("a run against the loop of curl", median(run) / curl, "times", 10);
                measures.atLeast("a run against the bare HttpClient", median(share), "%", 60);
                measures.atMost("token requests of a run of " + CLIENTS + " clients", tokens, "", CLIENTS);
            }
        }
    }

    /**
     * Until both sides and the sandbox are warm. A run's code is manifold and each part of it runs some hundred times, so that the
     * compiler is at it for many rounds, on the cores that are measured.
     */
    private static void warm(Callable<Double> round) throws Exception {
        var compiler = ManagementFactory.getCompilationMXBean();
        var quiet = 0;
        for (var i = 0; i < MOST_WARMING && quiet < QUIET_ROUNDS; i++) {
            var before = compiler.getTotalCompilationTime();
            var begun = System.nanoTime();
            round.call();
            var millis = (System.nanoTime() - begun) / 1e6;
            quiet = compiler.getTotalCompilationTime() - before < QUIET * millis ? quiet + 1 : 0;
        }
    }

    private static ConfigurableApplicationContext console(URI sandbox, BenchApi there) throws IOException {
        var database = Path.of("target", "bench", "run-" + UUID.randomUUID()).toAbsolutePath();
        Files.createDirectories(database.getParent());
        return SpringApplication.run(
                ConsoleApplication.class,
                "--server.port=0",
                "--console.admin-password=bench",
                "--logging.level.io.m2mconsole=warn",
                "--spring.datasource.url=jdbc:h2:file:" + database,
                "--console.environments.bench.region=us-east-1",
                "--console.environments.bench.endpoint=" + sandbox,
                "--console.environments.bench.pool=" + there.pool(),
                "--console.environments.bench.apis=" + there.api(),
                "--console.environments.bench.secret-prefix=" + BenchApi.PREFIX,
                "--console.runs.concurrency=" + CONCURRENCY,
                "--console.runs.requests-per-second=1000000");
    }

    /** The bench's own clients alone. */
    private static RunPlan plan(RunPlan all, BenchApi there) {
        var ours = there.clients().stream().map(UserPoolClientType::clientId).toList();
        var plan = new RunPlan(
                all.clients().stream().filter(id -> ours.contains(id.value())).toList(),
                all.methods(),
                all.variants(),
                all.consent(),
                all.probe());
        if (plan.size() != CELLS) {
            throw new IllegalStateException("The run would have " + plan.size() + " cells");
        }
        return plan;
    }

    private static RunProgress finished(RunProgress end) {
        if (end.agreed() != CELLS) {
            throw new IllegalStateException("The run went wrong: " + end);
        }
        return end;
    }

    private static List<Call> calls(BenchApi there, String invoke) throws IOException, InterruptedException {
        var calls = new ArrayList<Call>();
        try (var http = HttpClient.newHttpClient()) {
            for (var client : there.clients()) {
                var token = token(http, there, client);
                there.paths().forEach(path -> calls.add(new Call(invoke + path, token)));
            }
        }
        return calls;
    }

    private static String token(HttpClient http, BenchApi there, UserPoolClientType client)
            throws IOException, InterruptedException {
        var pair = (client.clientId() + ":" + client.clientSecret()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(there.tokenEndpoint())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope="
                        + URLEncoder.encode(BenchApi.SCOPE, StandardCharsets.UTF_8)))
                .build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asString();
    }

    private static double bare(List<Call> calls) throws InterruptedException {
        var next = new AtomicInteger();
        var wrong = new AtomicInteger();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var begun = System.nanoTime();
            var workers = new ArrayList<Thread>();
            for (var i = 0; i < CONCURRENCY; i++) {
                workers.add(Thread.ofVirtual().start(() -> {
                    for (var at = next.getAndIncrement(); at < calls.size(); at = next.getAndIncrement()) {
                        if (!calls.get(at).passes(http)) {
                            wrong.incrementAndGet();
                        }
                    }
                }));
            }
            for (var worker : workers) {
                worker.join();
            }
            if (wrong.get() > 0) {
                throw new IllegalStateException(wrong + " bare calls went wrong");
            }
            return rate(calls.size(), begun);
        }
    }

    /** What a person would write: one curl after the other, the token in a file. */
    private static double curl(List<Call> calls) throws IOException, InterruptedException {
        var list = Files.createTempFile("bench", ".txt");
        try {
            Files.write(
                    list,
                    calls.stream()
                            .limit(CURLS)
                            .map(call -> call.url() + " " + call.token())
                            .toList());
            var begun = System.nanoTime();
            var loop = new ProcessBuilder(
                            "bash",
                            "-c",
                            "while read -r url token; do"
                                    + " curl -s -o /dev/null -w '%{http_code}\\n' -H \"Authorization: Bearer $token\" \"$url\";"
                                    + " done < " + list)
                    .start();
            var codes = new String(loop.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
            if (loop.waitFor() != 0 || codes.filter(Predicate.isEqual("200")).count() != CURLS) {
                throw new IllegalStateException("The loop of curl went wrong");
            }
            return rate(CURLS, begun);
        } finally {
            Files.delete(list);
        }
    }

    private static double rate(int count, long begun) {
        return count * 1e9 / (System.nanoTime() - begun);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private record Call(String url, String token) {
        boolean passes(HttpClient http) {
            try {
                var request = HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Bearer " + token)
                        .build();
                return http.send(request, BodyHandlers.ofString()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public String toString() {
            return "Call[" + url + "]";
        }
    }
}
