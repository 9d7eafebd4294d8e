package io.m2mconsole.activity.ui;

import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page's filter as it stands in the URL: {@code ?q=text&actor=ann&action=client.create&outcome=done&from=2026-01-31}.
 *
 * @param everywhere whether other environments are shown too
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param entry one entry alone, all else set aside
 */
record ActivityQuery(
        String text,
        Optional<String> actor,
        Optional<String> action,
        String target,
        Optional<Outcome> outcome,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean everywhere,
        Optional<Long> entry) {

    static final ActivityQuery NONE = new ActivityQuery(
            "",
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    static ActivityQuery of(QueryParameters parameters) {
        return new ActivityQuery(
                given(parameters, "q").orElse(""),
                given(parameters, "actor"),
                given(parameters, "action"),
                given(parameters, "target").orElse(""),
                given(parameters, "outcome")
                        .flatMap(name -> Arrays.stream(Outcome.values())
                                .filter(outcome -> outcome.name().equalsIgnoreCase(name))
                                .findFirst()),
                given(parameters, "from").flatMap(ActivityQuery::day),
                given(parameters, "to").flatMap(ActivityQuery::day),
                given(parameters, "in").filter("all"::equals).isPresent(),
                given(parameters, "entry")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf));
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    ActivityFilter filter(EnvironmentId environment) {
        return new ActivityFilter(
                everywhere ? null : environment,
                text,
                actor.orElse(null),
                action.orElse(null),
                target,
                outcome.orElse(null),
                from.map(ActivityQuery::start).orElse(null),
                to.map(day -> start(day.plusDays(1))).orElse(null));
    }

    QueryParameters parameters() {
        var parameters = new HashMap<String, String>();
        put(parameters, "q", text);
        put(parameters, "actor", actor.orElse(null));
        put(parameters, "action", action.orElse(null));
        put(parameters, "target", target);
        put(
                parameters,
                "outcome",
                outcome.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse(null));
        put(parameters, "from", from.map(LocalDate::toString).orElse(null));
        put(parameters, "to", to.map(LocalDate::toString).orElse(null));
        put(parameters, "in", everywhere ? "all" : null);
        put(parameters, "entry", entry.map(String::valueOf).orElse(null));
        return QueryParameters.simple(parameters);
    }

    private static void put(HashMap<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static Optional<String> given(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(text -> !text.isBlank());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
