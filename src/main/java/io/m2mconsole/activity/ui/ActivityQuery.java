package io.m2mconsole.activity.ui;

import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;

/** The page's filter as it stands in the URL: {@code ?q=text&outcome=done}. */
record ActivityQuery(String text, Optional<Outcome> outcome) {

    static ActivityQuery of(QueryParameters parameters) {
        return new ActivityQuery(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("outcome")
                        .flatMap(name -> Arrays.stream(Outcome.values())
                                .filter(outcome -> outcome.name().equalsIgnoreCase(name))
                                .findFirst()));
    }

    boolean isEmpty() {
        return text.isEmpty() && outcome.isEmpty();
    }

    ActivityFilter filter(EnvironmentId environment) {
        return new ActivityFilter(environment, text, outcome.orElse(null));
    }

    QueryParameters parameters() {
        var parameters = new HashMap<String, String>();
        if (!text.isEmpty()) {
            parameters.put("q", text);
        }
        outcome.ifPresent(known -> parameters.put("outcome", known.name().toLowerCase(Locale.ROOT)));
        return QueryParameters.simple(parameters);
    }
}
