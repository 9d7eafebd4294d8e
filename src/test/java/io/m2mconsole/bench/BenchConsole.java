package io.m2mconsole.bench;

import io.m2mconsole.ConsoleApplication;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.index.ClientIndex;
import io.m2mconsole.shared.EnvironmentId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A console in this process, with its database in a file. */
final class BenchConsole implements AutoCloseable {

    static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");

    private final ConfigurableApplicationContext context;
    private Instant last = Instant.MIN;

    private BenchConsole(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param perSecond how many clients it may describe a second */
    static BenchConsole start(URI sandbox, Path database, double perSecond) {
        return new BenchConsole(new SpringApplicationBuilder(ConsoleApplication.class)
                .run(
                        "--server.port=0",
                        "--sandbox.url=" + sandbox,
                        "--spring.datasource.url=jdbc:h2:file:" + database.toAbsolutePath() + ";WRITE_DELAY=0",
                        "--console.admin-password=bench",
                        "--console.environments.sandbox.describes-per-second=" + perSecond));
    }

    ClientIndex index() {
        return context.getBean(ClientIndex.class);
    }

    Environment environment() {
        return context.getBean(Environments.class).get(SANDBOX);
    }

    /** Waits for the next crawl, the first of which begins by itself, and tells how long it took. */
    Duration crawl(Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var progress = index().progress(SANDBOX);
            if (progress.begun() != null
                    && progress.ended() != null
                    && progress.begun().isAfter(last)) {
                last = progress.begun();
                progress.trouble().ifPresent(problem -> {
                    throw new IllegalStateException(problem.sentence());
                });
                return Duration.between(progress.begun(), progress.ended());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The crawl does not end: " + progress);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /**
     * Changes a row of each table that the grid reads, as a crawl does all the time: the database then answers the same question
     * anew, instead of from what it answered last.
     */
    void stir() {
        var jdbc = context.getBean(JdbcClient.class);
        for (var table : List.of("client_index", "client_scope")) {
            var first = jdbc.sql("select min(client_id) from " + table)
                    .query(String.class)
                    .single();
            var changed = jdbc.sql("update " + table + " set client_id = client_id where client_id = :client")
                    .param("client", first)
                    .update();
            if (changed == 0) {
                throw new IllegalStateException("There is nothing in " + table);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
