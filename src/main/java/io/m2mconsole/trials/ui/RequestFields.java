package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Routing;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.probes.TrialRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What goes into a request besides its token: verb, parameters, body, headers, API key. */
final class RequestFields extends Div {

    private final Select<Verb> verb = new Select<>();
    private final PathParameterFields parameters = new PathParameterFields();
    private final TextArea query = new TextArea("Query parameters");
    private final TextArea body = new TextArea("Body");
    private final TextArea headers = new TextArea("Further headers");
    private final PasswordField key = new PasswordField("API key");
    private final ParameterMemory memory;
    private final String probe;
    private Optional<ApiMethod> method = Optional.empty();

    /** @param probe the first value of a path parameter */
    RequestFields(ParameterMemory memory, String probe, Runnable changed) {
        this.memory = memory;
        this.probe = probe;
        addClassName("bench-parameters");
        verb.setLabel("Verb to send");
        verb.setHelperText("ANY takes each verb that has no method of its own at this path.");
        verb.addValueChangeListener(_ -> showBody());
        body.setMinRows(3);
        body.setMaxRows(12);
        body.addClassName("mono");
        lines(query, Pairs.QUERY, "limit=10", "One a line, name=value.");
        lines(headers, Pairs.HEADERS, "X-Request-Id: 42", "One a line, name: value. The token is put in by itself.");
        key.setHelperText("Sent as x-api-key; kept nowhere.");
        key.setWidthFull();
        key.setAutocomplete(Autocomplete.OFF);
        key.addValueChangeListener(_ -> changed.run());
        add(verb, parameters, body, new Details("Query, headers, API key", query, headers, key));
    }

    /** @param among all methods, as an ANY answers only the verbs that no other at its path does */
    void show(Optional<ApiMethod> chosen, Collection<ApiMethod> among) {
        method = chosen;
        chosen.filter(one -> one.verb() == Verb.ANY).ifPresent(any -> {
            verb.setItems(Routing.verbs(any, among).stream().sorted().toList());
            Routing.probing(any, among).ifPresentOrElse(verb::setValue, verb::clear);
        });
        parameters.show(
                chosen.map(ApiMethod::path).orElse(""),
                name -> chosen.map(one -> memory.path(one, name, probe)).orElse(probe));
        query.setValue(chosen.map(one -> Pairs.QUERY.write(memory.query(one))).orElse(""));
        verb.setVisible(chosen.filter(one -> one.verb() == Verb.ANY).isPresent());
        showBody();
    }

    Optional<Verb> verb() {
        return method.flatMap(
                chosen -> chosen.verb() == Verb.ANY ? verb.getOptionalValue() : Optional.of(chosen.verb()));
    }

    Map<String, String> path() {
        return parameters.values();
    }

    Map<String, String> query() {
        return Pairs.QUERY.parse(query.getValue());
    }

    Map<String, String> headers() {
        var all = new LinkedHashMap<>(Pairs.HEADERS.parse(headers.getValue()));
        if (!key.isEmpty()) {
            all.put(TrialRequest.API_KEY, key.getValue());
        }
        return all;
    }

    boolean keyed() {
        return headers().keySet().stream().anyMatch(TrialRequest.API_KEY::equalsIgnoreCase);
    }

    String body() {
        return body.isVisible() ? body.getValue() : "";
    }

    /** Whether all of it can be sent; where not, the field that is wrong has the focus. */
    boolean fits() {
        if (query.isInvalid()) {
            query.focus();
            return false;
        }
        if (headers.isInvalid()) {
            headers.focus();
            return false;
        }
        return true;
    }

    private void showBody() {
        var has = verb().filter(TrialRequest::hasBody).isPresent();
        body.setVisible(has);
        body.setValue(has && body.isEmpty() ? "{}" : body.getValue());
    }

    private static void lines(TextArea field, Pairs pairs, String example, String help) {
        field.setPlaceholder(example);
        field.setHelperText(help);
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            field.setInvalid(!pairs.fit(change.getValue()));
            field.setErrorMessage("Each line is a name and a value.");
        });
    }
}
