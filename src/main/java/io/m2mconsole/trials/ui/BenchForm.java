package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.kit.ConfirmByTypingDialog;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.Expectation;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.probes.TrialRequest;
import java.util.Optional;
import java.util.function.Consumer;

/** The bench's left side: what to send, and what the rules expect of it. */
final class BenchForm extends Div {

    private final ComboBox<AppClient> client;
    private final ComboBox<ApiMethod> method = new ComboBox<>("Method");
    private final RequestFields request;
    private final TokenFields token;
    private final Checkbox ticked = new Checkbox("This may change data: send it");
    private final Div prediction = new Div();
    private final Button send = new Button("Send", VaadinIcon.PAPERPLANE.create());
    private final BenchData data;
    private final Runnable selected;
    private final Consumer<TrialRequest> sent;

    /**
     * @param probe the first value of a path parameter
     * @param selected told when another client or method is chosen
     */
    BenchForm(
            BenchData data,
            BenchLoader loader,
            ParameterMemory memory,
            String probe,
            Runnable selected,
            Consumer<TrialRequest> sent) {
        this.data = data;
        this.selected = selected;
        this.sent = sent;
        addClassName("bench-form");
        client = ClientChoice.among(data.clients());
        request = new RequestFields(memory, probe, this::show);
        token = new TokenFields(data, loader, this::show);
        createChoices();
        ticked.setVisible(false);
        prediction.addClassName("bench-prediction");
        prediction.getElement().setAttribute("aria-live", "polite");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(_ -> send());
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        send.setDisableOnClick(true);
        add(client, method, token, request, prediction, ticked, send);
        showMethod();
        show();
    }

    Optional<AppClient> client() {
        return client.getOptionalValue();
    }

    Optional<ApiMethod> method() {
        return method.getOptionalValue();
    }

    /** Chooses what the URL names, where it exists. */
    void choose(Optional<String> clientId, Optional<String> methodKey, Optional<TokenVariant> variant) {
        clientId.flatMap(id -> ClientChoice.find(data.clients(), id)).ifPresent(client::setValue);
        methodKey
                .flatMap(key -> data.methods().stream()
                        .filter(candidate ->
                                TrialsNavigation.key(candidate.id()).equals(key))
                        .findFirst())
                .ifPresent(method::setValue);
        variant.ifPresent(token::choose);
    }

    /** Leaves no choice of the client, where the page is about one. */
    void fix(AppClient only) {
        client.setValue(only);
        client.setVisible(false);
    }

    /** Lets the person send again. */
    void ready() {
        show();
    }

    private void createChoices() {
        method.setItems(data.methods());
        method.setItemLabelGenerator(candidate -> MethodText.label(candidate, data.methods()));
        method.setRenderer(
                LitRenderer.<ApiMethod>of("<div>${item.label}</div><div class=\"secondary\">${item.requirement}</div>")
                        .withProperty("label", candidate -> MethodText.label(candidate, data.methods()))
                        .withProperty("requirement", MethodText::requirement));
        client.addValueChangeListener(_ -> {
            token.client(client());
            changed();
        });
        method.addValueChangeListener(_ -> {
            showMethod();
            changed();
        });
    }

    private void changed() {
        show();
        selected.run();
    }

    private void showMethod() {
        request.show(method(), data.methods());
        ticked.setVisible(method().filter(one -> one.verb().unsafe()).isPresent());
        // A tick is given for one method only.
        ticked.setValue(false);
    }

    private void show() {
        prediction.removeAll();
        var choice = token.choice();
        var complete = client().isPresent() && method().isPresent() && choice.isPresent();
        send.setEnabled(complete);
        send.setTooltipText(complete ? "Ctrl+Enter" : "Choose a client, a method and a token first");
        prediction.setVisible(complete);
        client().ifPresent(chosen -> method().ifPresent(target -> choice.ifPresent(with -> {
            var decision = Expectation.of(
                    chosen, target, with, request.keyed(), data.environment().pool());
            prediction.add(
                    new Span("Expected"),
                    VerdictBadge.of(Reasons.word(decision)),
                    new Span(Reasons.sentence(with.owner().orElse(chosen).name(), decision)));
        })));
    }

    private void send() {
        if (!request.fits()) {
            show();
            return;
        }
        var guarded = data.environment().guarded();
        if (ticked.getValue() && guarded) {
            var name = data.environment().id().value();
            new ConfirmByTypingDialog(
                            "Send to a protected environment",
                            "This request may change data in " + name + ".",
                            name,
                            "Send",
                            () -> request(Consent.CONFIRMED).ifPresent(sent))
                    .open();
            show();
            return;
        }
        request(Consent.of(ticked.getValue(), false)).ifPresent(sent);
    }

    private Optional<TrialRequest> request(Consent consent) {
        return client().flatMap(chosen -> method().flatMap(target -> token.choice()
                .flatMap(with -> request.verb()
                        .map(verb -> new TrialRequest(
                                chosen,
                                target,
                                verb,
                                request.path(),
                                request.query(),
                                request.headers(),
                                request.body(),
                                with,
                                consent)))));
    }
}
