package io.m2mconsole;

import io.m2mconsole.reports.Check;
import io.m2mconsole.reports.CheckOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringApplication;

/** {@code bin/console check}: the console without a browser, for as long as one run takes. */
final class CheckMain {

    private static final String SANDBOX = "sandbox";

    private CheckMain() {}

    @SuppressWarnings("SystemOut")
    static void main(String[] args) {
        ConsoleApplication.haveEnoughCarriers();
        System.exit(run(List.of(args)));
    }

    @SuppressWarnings("SystemOut")
    private static int run(List<String> arguments) {
        try {
            var options = CheckOptions.parse(arguments);
            try (var console = SpringApplication.run(ConsoleApplication.class, settings(options))) {
                return console.getBean(Check.class).run(options, System.out);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + CheckOptions.USAGE);
            return Check.FAULT;
        } catch (RuntimeException e) {
            System.err.println("The console does not start: " + e.getMessage());
            return Check.FAULT;
        }
    }

    /** What stands later on a command line counts more, so a person's own settings come last. */
    private static String[] settings(CheckOptions options) {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.io.m2mconsole=warn",
                // Nobody signs in here.
                "--console.admin-password=" + UUID.randomUUID()));
        if (System.getenv("SPRING_DATASOURCE_URL") == null) {
            // The console's own file may be in use.
            settings.add("--spring.datasource.url=jdbc:h2:mem:check;DB_CLOSE_DELAY=-1");
        }
        if (options.environment().value().equals(SANDBOX) && System.getenv("SANDBOX_URL") == null) {
            settings.add(runningSandbox().map(url -> "--sandbox.url=" + url).orElse("--sandbox.port=0"));
        }
        settings.addAll(options.settings());
        return settings.toArray(String[]::new);
    }

    /** The sandbox that serves already, if there is one. */
    private static Optional<URI> runningSandbox() {
        var port = Optional.ofNullable(System.getenv("SANDBOX_PORT")).orElse("4566");
        var url = URI.create("http://127.0.0.1:" + port);
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var asked = HttpRequest.newBuilder(url.resolve("/_sandbox/clock"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            var answer = http.send(asked, BodyHandlers.ofString());
            // Without a signature it refuses, as AWS would: that is how it is known.
            return answer.statusCode() == 403 && answer.body().contains("Missing Authentication Token")
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
