package io.m2mconsole;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the tables of a database in memory while the context is being set up, as it is new at each start and nobody else can
 * have touched it. Databases that stay are migrated when their turn comes.
 */
class MigrationAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationAhead.class);
    private static final String IN_MEMORY = "jdbc:h2:mem:";
    private static final String STAYS = "DB_CLOSE_DELAY=-1";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith(IN_MEMORY)
                || !url.contains(STAYS)
                || environment.containsProperty("spring.datasource.username")) {
            return;
        }
        var done = CompletableFuture.runAsync(
                () -> migrate(url),
                task -> Thread.ofPlatform().name("migration").daemon().start(task));
        context.getBeanFactory().registerSingleton("migrationStrategy", (FlywayMigrationStrategy)
                flyway -> awaitOrRepeat(done, flyway));
    }

    private static void migrate(String url) {
        // The account that Spring Boot gives a database in memory.
        Flyway.configure().dataSource(url, "sa", "").load().migrate();
    }

    private static void awaitOrRepeat(CompletableFuture<Void> done, Flyway flyway) {
        try {
            done.join();
        } catch (CompletionException e) {
            LOG.debug("Migrating ahead failed; once more, for the error to be reported where it belongs.", e);
            flyway.migrate();
        }
    }
}
