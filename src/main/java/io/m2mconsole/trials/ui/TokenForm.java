package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.tokens.TokenWay;
import io.m2mconsole.trials.TokenTest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What to ask the pool for: whose token, in which way, with which scopes. */
final class TokenForm extends Div {

    private final ComboBox<AppClient> client;
    private final Select<TokenWay> way = new Select<>();
    private final Select<Asked> asked = new Select<>();
    private final MultiSelectComboBox<ScopeName> chosen = new MultiSelectComboBox<>("Chosen scopes");
    private final Checkbox wrong = new Checkbox("With a wrong secret");
    private final Button ask = new Button("Ask for a token", VaadinIcon.TICKET.create());
    private final BenchData data;

    TokenForm(BenchData data, Consumer<TokenTest> sent) {
        this.data = data;
        addClassName("bench-form");
        client = ClientChoice.among(data.clients());
        way.setLabel("Way");
        way.setItems(TokenWay.values());
        way.setItemLabelGenerator(TokenWay::word);
        way.setValue(TokenWay.BASIC);
        asked.setLabel("Scopes asked for");
        asked.setItems(Asked.values());
        asked.setItemLabelGenerator(one -> one.word);
        asked.setValue(Asked.ALL);
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.setDisableOnClick(true);
        ask.addClickListener(_ -> test().ifPresent(sent));
        client.addValueChangeListener(_ -> show());
        asked.addValueChangeListener(_ -> show());
        chosen.addValueChangeListener(_ -> ready());
        way.setHelperText("Each token costs; the console reuses them everywhere but here.");
        add(client, way, asked, chosen, wrong, ask);
        show();
    }

    void choose(Optional<AppClient> wanted) {
        wanted.ifPresent(client::setValue);
    }

    /** Takes the client that the other tab is about, where none is chosen here yet. */
    void suggest(Optional<AppClient> other) {
        if (client.isEmpty()) {
            choose(other);
        }
    }

    void fix(AppClient only) {
        client.setValue(only);
        client.setVisible(false);
    }

    /** Lets the person ask again. */
    void ready() {
        var fits = test().filter(test -> !test.scopes().isEmpty()).isPresent();
        ask.setEnabled(fits);
        ask.setTooltipText(fits ? "" : "Choose a client, and at least one scope");
    }

    private void show() {
        chosen.setVisible(asked.getValue() == Asked.CHOSEN);
        chosen.setItems(client.getOptionalValue()
                .map(one -> one.scopes().stream().sorted().toList())
                .orElse(List.of()));
        ready();
    }

    private Optional<TokenTest> test() {
        return client.getOptionalValue().map(one -> new TokenTest(one, way.getValue(), scopes(one), wrong.getValue()));
    }

    private List<String> scopes(AppClient one) {
        return switch (asked.getValue()) {
            case ALL -> names(one.scopes());
            case CHOSEN -> names(chosen.getValue());
            case NOT_HELD ->
                data.methods().stream()
                        .flatMap(method -> method.requirement().anyOf().stream())
                        .filter(scope -> !one.scopes().contains(scope))
                        .map(ScopeName::toString)
                        .sorted()
                        .limit(1)
                        .toList();
            case UNKNOWN -> List.of("no-such-server/no-such-scope");
        };
    }

    private static List<String> names(Collection<ScopeName> scopes) {
        return scopes.stream().sorted().map(ScopeName::toString).toList();
    }

    private enum Asked {
        ALL("All that it holds"),
        CHOSEN("Chosen ones"),
        NOT_HELD("One that it does not hold"),
        UNKNOWN("One that nobody knows");

        private final String word;

        Asked(String word) {
            this.word = word;
        }
    }
}
