package io.m2mconsole.activity;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * {@code bin/console verify-activity}: follows the activity's chain in the configured database and says what it found. It
 * ends with 0 where the chain holds, 1 where it does not, 2 where the database could not be read.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@EnableConfigurationProperties(ActivityProperties.class)
@Import({JdbcLinks.class, ChainVerifier.class, Seal.class})
public final class VerifyActivity {

    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private VerifyActivity() {}

    static void main(String[] args) {
        System.exit(verify(args));
    }

    static int verify(String... args) {
        try (var context = new SpringApplicationBuilder(VerifyActivity.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.main.banner-mode", "off", "logging.level.root", "error"))
                .run(args)) {
            var url = String.valueOf(context.getEnvironment().getProperty("spring.datasource.url"));
            if (url.startsWith("jdbc:h2:mem:")) {
                System.out.println("The sandbox keeps its activity in memory: verify it on page Activity.");
                return UNREADABLE;
            }
            return tell(context.getBean(ChainVerifier.class).verify());
        } catch (RuntimeException e) {
            System.out.println("The activity could not be read: "
                    + String.valueOf(cause(e).getMessage()).lines().findFirst().orElse(""));
            System.out.println(
                    "Name the database by SPRING_DATASOURCE_URL; one in a file opens only while no console has it"
                            + " open: then verify on page Activity.");
            return UNREADABLE;
        }
    }

    private static int tell(Verification result) {
        result.since().ifPresent(at -> System.out.println("What came before was pruned on " + at + "."));
        result.breaks().forEach(broken -> System.out.println("BROKEN: " + broken.sentence()));
        result.notes().forEach(note -> System.out.println("Note: " + note));
        System.out.printf(
                "%s: %d events followed, %d signed checkpoints fit.%n",
                result.holds() ? "The chain holds" : "The chain does not hold", result.events(), result.signed());
        return result.holds() ? HOLDS : BROKEN;
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
