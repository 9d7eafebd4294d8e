package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.kit.CodeBlock;
import io.m2mconsole.tokens.HttpTrace;
import java.util.Map;
import java.util.stream.Collectors;

/** One HTTP exchange: request, answer, and what both carried. */
final class ExchangePanel extends Div {

    /** @param title what it was, such as "Token request" */
    ExchangePanel(String title, HttpTrace trace, boolean bodyOpen) {
        addClassName("exchange");
        var status = new Span(Integer.toString(trace.status()));
        status.addClassNames("exchange-status", trace.status() < 400 ? "exchange-ok" : "exchange-refused");
        var duration = new Span(PrettyText.milliseconds(trace.duration()));
        duration.addClassName("secondary");
        var head = new Div(new H2(title), status, duration);
        head.addClassName("exchange-head");
        var line = new Code(trace.method() + " " + trace.url());
        line.addClassName("exchange-line");
        add(head, line);
        if (bodyOpen) {
            addBody("Response body", trace.responseBody());
            addFolded("Request", text(trace.requestHeaders(), trace.requestBody()));
            addFolded("Response headers", text(trace.responseHeaders(), ""));
        } else {
            addFolded("Request", text(trace.requestHeaders(), trace.requestBody()));
            addFolded("Response", text(trace.responseHeaders(), trace.responseBody()));
        }
    }

    private void addBody(String what, String body) {
        if (!body.isBlank()) {
            add(new CodeBlock(what, PrettyText.body(body)));
        }
    }

    private void addFolded(String what, String text) {
        if (!text.isBlank()) {
            var details = new Details(what, new CodeBlock(what, text));
            details.addClassName("exchange-details");
            add(details);
        }
    }

    private static String text(Map<String, String> headers, String body) {
        var lines = headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        return body.isBlank() ? lines : lines + "\n\n" + PrettyText.body(body);
    }
}
