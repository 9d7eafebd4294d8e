package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.access.AccessRules;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.trials.TrialRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The bench's left side: what to send, and what the rules expect of it. */
final class BenchForm extends Div {

    private final ComboBox<AppClient> client = new ComboBox<>("Client");
    private final ComboBox<ApiMethod> method = new ComboBox<>("Method");
    private final Select<Verb> verb = new Select<>();
    private final PathParameterFields parameters = new PathParameterFields();
    private final TextArea body = new TextArea("Body");
    private final TextArea headers = new TextArea("Further headers");
    private final Checkbox ticked = new Checkbox("This may change data: send it");
    private final Div prediction = new Div();
    private final Button send = new Button("Send", VaadinIcon.PAPERPLANE.create());
    private final BenchData data;
    private final UnaryOperator<String> remembered;
    private final Runnable selected;

    /**
     * @param remembered the first value of a path parameter
     * @param selected told when another client or method is chosen
     */
    BenchForm(BenchData data, UnaryOperator<String> remembered, Runnable selected, Consumer<TrialRequest> sent) {
        this.data = data;
        this.remembered = remembered;
        this.selected = selected;
        addClassName("bench-form");
        createChoices();
        createRequestFields();
        prediction.addClassName("bench-prediction");
        prediction.getElement().setAttribute("aria-live", "polite");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(_ -> request().ifPresent(sent));
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        send.setDisableOnClick(true);
        var details = new Details("Headers", headers);
        add(client, method, verb, parameters, body, details, prediction, ticked, send);
        show();
    }

    Optional<AppClient> client() {
        return client.getOptionalValue();
    }

    Optional<ApiMethod> method() {
        return method.getOptionalValue();
    }

    /** Chooses what the URL names, where it exists. */
    void choose(Optional<String> clientId, Optional<String> methodKey) {
        clientId.flatMap(id -> data.clients().stream()
                        .filter(candidate -> candidate.id().value().equals(id))
                        .findFirst())
                .ifPresent(client::setValue);
        methodKey
                .flatMap(key -> data.methods().stream()
                        .filter(candidate ->
                                TrialsNavigation.key(candidate.id()).equals(key))
                        .findFirst())
                .ifPresent(method::setValue);
    }

    /** Lets the person send again. */
    void ready() {
        show();
    }

    private void createChoices() {
        client.setItems(
                (candidate, typed) -> (candidate.name() + " " + candidate.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.toLowerCase(Locale.ROOT)),
                data.clients());
        client.setItemLabelGenerator(candidate -> candidate.name().value());
        client.setRenderer(twoLines("${item.name}", "${item.id}")
                .withProperty("name", candidate -> candidate.name().value())
                .withProperty("id", candidate -> candidate.id().value()));
        method.setItems(data.methods());
        method.setItemLabelGenerator(candidate -> MethodText.label(candidate, data.methods()));
        method.setRenderer(
                LitRenderer.<ApiMethod>of("<div>${item.label}</div><div class=\"secondary\">${item.requirement}</div>")
                        .withProperty("label", candidate -> MethodText.label(candidate, data.methods()))
                        .withProperty("requirement", MethodText::requirement));
        client.addValueChangeListener(_ -> changed());
        method.addValueChangeListener(_ -> {
            showMethod();
            changed();
        });
    }

    private static LitRenderer<AppClient> twoLines(String first, String second) {
        return LitRenderer.of("<div>" + first + "</div><div class=\"secondary\">" + second + "</div>");
    }

    private void createRequestFields() {
        verb.setLabel("Verb to send");
        verb.setItems(Verb.GET, Verb.HEAD, Verb.OPTIONS, Verb.POST, Verb.PUT, Verb.PATCH, Verb.DELETE);
        verb.setValue(Verb.GET);
        verb.addValueChangeListener(_ -> showBody());
        body.setMinRows(3);
        body.setMaxRows(12);
        body.addClassName("mono");
        headers.setPlaceholder("X-Request-Id: 42");
        headers.setHelperText("One a line, name: value. The bearer token is put in by itself.");
        headers.setWidthFull();
        headers.addValueChangeListener(change -> {
            headers.setInvalid(!HeaderLines.fit(change.getValue()));
            headers.setErrorMessage("Each line is a name, a colon and a value.");
        });
        ticked.setVisible(false);
    }

    private void changed() {
        show();
        selected.run();
    }

    private void showMethod() {
        var chosen = method();
        parameters.show(chosen.map(ApiMethod::path).orElse(""), remembered);
        verb.setVisible(chosen.filter(m -> m.verb() == Verb.ANY).isPresent());
        ticked.setVisible(chosen.filter(m -> m.verb().unsafe()).isPresent());
        // A tick is given for one method only.
        ticked.setValue(false);
        showBody();
    }

    private void showBody() {
        var has = concrete().filter(TrialRequest::hasBody).isPresent();
        body.setVisible(has);
        body.setValue(has && body.isEmpty() ? "{}" : body.getValue());
    }

    private void show() {
        if (method().isEmpty()) {
            showMethod();
        }
        prediction.removeAll();
        var complete = client().isPresent() && method().isPresent();
        send.setEnabled(complete);
        send.setTooltipText(complete ? "Ctrl+Enter" : "Choose a client and a method first");
        prediction.setVisible(complete);
        client().ifPresent(chosen -> method().ifPresent(target -> {
            var decision = AccessRules.decide(chosen, target, data.environment().pool());
            prediction.add(
                    new Span("Expected"),
                    VerdictBadge.of(Reasons.word(decision)),
                    new Span(Reasons.sentence(chosen.name(), decision)));
        }));
    }

    private Optional<Verb> concrete() {
        return method().map(chosen -> chosen.verb() == Verb.ANY ? verb.getValue() : chosen.verb());
    }

    private Optional<TrialRequest> request() {
        if (headers.isInvalid()) {
            headers.focus();
            show();
            return Optional.empty();
        }
        return client().flatMap(chosen -> method().flatMap(target -> concrete()
                .map(sendWith -> new TrialRequest(
                        chosen,
                        target,
                        sendWith,
                        parameters.values(),
                        HeaderLines.parse(headers.getValue()),
                        body.isVisible() ? body.getValue() : "",
                        ticked.getValue()))));
    }
}
