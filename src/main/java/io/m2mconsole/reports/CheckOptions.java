package io.m2mconsole.reports;

import io.m2mconsole.probes.Consent;
import io.m2mconsole.shared.EnvironmentId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check is asked for on the command line.
 *
 * @param baseline the JSON report of an earlier run, absent where the predictions alone count
 * @param junit where the result is written as JUnit XML
 * @param json where it is written as JSON, such as for a baseline
 * @param settings Spring properties
 */
public record CheckOptions(
        EnvironmentId environment,
        @Nullable Path baseline,
        @Nullable Path junit,
        @Nullable Path json,
        Consent consent,
        List<String> settings) {

    /** How to ask. */
    public static final String USAGE = """
            bin/console check --environment NAME [--baseline FILE] [--junit FILE] [--json FILE] [--unsafe] [--confirm NAME]

              --environment  which environment; where it is sandbox and none runs, one is started
              --baseline     a run exported as JSON that the answers are held against too
              --junit        write the result as JUnit XML
              --json         write the result as JSON, which can be the next baseline
              --unsafe       also send POST, PUT, PATCH, DELETE and ANY: this may change real data
              --confirm      with --unsafe in a protected environment: its name once more
              --property=value sets a Spring property

            Ends with 0 where every cell is as predicted and as the baseline says, 1 where one deviates, 2 where it cannot tell.""";

    public CheckOptions {
        settings = List.copyOf(settings);
    }

    /** @throws IllegalArgumentException with a sentence where the arguments do not fit */
    public static CheckOptions parse(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        var environment = new EnvironmentId(take(rest, "--environment")
                .orElseThrow(() -> new IllegalArgumentException("--environment NAME is needed.")));
        var baseline = take(rest, "--baseline").map(Path::of);
        var junit = take(rest, "--junit").map(Path::of);
        var json = take(rest, "--json").map(Path::of);
        var confirmed = take(rest, "--confirm");
        var unsafe = rest.remove("--unsafe");
        rest.stream()
                .filter(one -> !one.matches("--[\\w.\\[\\]-]+=.*"))
                .findFirst()
                .ifPresent(one -> {
                    throw new IllegalArgumentException("Unknown: " + one);
                });
        return new CheckOptions(
                environment,
                baseline.orElse(null),
                junit.orElse(null),
                json.orElse(null),
                Consent.of(unsafe, confirmed.filter(environment.value()::equals).isPresent()),
                rest);
    }

    private static Optional<String> take(List<String> arguments, String name) {
        var at = arguments.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 >= arguments.size() || arguments.get(at + 1).startsWith("--")) {
            throw new IllegalArgumentException(name + " needs a value.");
        }
        arguments.remove(at);
        return Optional.of(arguments.remove(at));
    }

    Optional<Path> baselineFile() {
        return Optional.ofNullable(baseline);
    }
}
