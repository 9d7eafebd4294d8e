package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.onboarding.OnboardRequest;
import io.m2mconsole.secrets.TagValue;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The one form: name, owner, access, token lifetime, and one button. */
final class OnboardForm extends Div {

    private static final String BY_SCOPES = "Scopes";
    private static final String BY_METHODS = "Methods it must call";
    private static final int SHORTEST = (int) NewClient.SHORTEST_LIFETIME.toMinutes();
    private static final int LONGEST = (int) NewClient.LONGEST_LIFETIME.toMinutes();
    private static final int DEFAULT_MINUTES = 60;

    private final TextField name = new TextField("Name");
    private final TextField owner = new TextField("Owner");
    private final RadioButtonGroup<String> way = new RadioButtonGroup<>("Choose access by");
    private final IntegerField minutes = new IntegerField("Token lifetime in minutes");
    private final Button onboard = new Button("Onboard");
    private final ScopeChoice scopes;
    private final MethodChoice methods;
    private final OnboardChoices choices;
    private final Consumer<OnboardForm> changed;

    /** @param changed told at every change, to show what would be made */
    OnboardForm(OnboardChoices choices, Consumer<OnboardForm> changed, Consumer<OnboardRequest> asked) {
        this.choices = choices;
        this.changed = changed;
        addClassName("onboard-form");
        scopes = new ScopeChoice(choices, this::update);
        methods = new MethodChoice(choices, this::update);
        createFields();
        onboard.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        onboard.addClickListener(_ -> request().ifPresent(asked));
        add(name, owner, way, scopes, methods, minutes, onboard);
        update();
    }

    String typedName() {
        return name.getValue().strip();
    }

    Set<ScopeName> chosenScopes() {
        return byMethods() ? methods.chosen() : scopes.chosen();
    }

    Optional<Duration> lifetime() {
        return Optional.ofNullable(minutes.getValue())
                .filter(value -> value >= SHORTEST && value <= LONGEST)
                .map(Duration::ofMinutes);
    }

    private void createFields() {
        name.setRequiredIndicatorVisible(true);
        name.setPlaceholder("InventoryService");
        name.setMaxLength(128);
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setAutofocus(true);
        name.addValueChangeListener(_ -> update());
        owner.setPlaceholder("team-inventory@example.com");
        owner.setHelperText("The person or team that answers for it; kept as a tag on the secret.");
        owner.setManualValidation(true);
        owner.setValueChangeMode(ValueChangeMode.EAGER);
        owner.addValueChangeListener(_ -> update());
        way.setItems(BY_SCOPES, BY_METHODS);
        way.setValue(BY_SCOPES);
        way.addValueChangeListener(_ -> update());
        minutes.setMin(SHORTEST);
        minutes.setMax(LONGEST);
        minutes.setValue(DEFAULT_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setManualValidation(true);
        minutes.setValueChangeMode(ValueChangeMode.EAGER);
        minutes.addValueChangeListener(_ -> update());
    }

    private boolean byMethods() {
        return BY_METHODS.equals(way.getValue());
    }

    private void update() {
        scopes.setVisible(!byMethods());
        methods.setVisible(byMethods());
        // An empty field is not wrong yet, only unfinished.
        var objection = typedName().isEmpty() ? Optional.<String>empty() : choices.objection(typedName());
        name.setInvalid(objection.isPresent());
        name.setErrorMessage(objection.orElse(""));
        owner.setInvalid(!TagValue.fits(owner.getValue().strip()));
        owner.setErrorMessage(TagValue.SENTENCE);
        minutes.setInvalid(lifetime().isEmpty());
        minutes.setErrorMessage("5 minutes to 1 day (1440 minutes).");
        minutes.setHelperText(lifetime().map(Lifetimes::text).orElse(""));
        var missing = missing();
        onboard.setEnabled(missing.isEmpty());
        onboard.setTooltipText(missing.orElse(""));
        changed.accept(this);
    }

    private Optional<String> missing() {
        if (typedName().isEmpty()) {
            return Optional.of("Give the client a name first");
        }
        if (name.isInvalid() || owner.isInvalid() || minutes.isInvalid()) {
            return Optional.of("Mend the marked fields first");
        }
        return chosenScopes().isEmpty() ? Optional.of("Choose at least one scope or method first") : Optional.empty();
    }

    private Optional<OnboardRequest> request() {
        return missing().isPresent()
                ? Optional.empty()
                : lifetime()
                        .map(duration -> new OnboardRequest(
                                new ClientName(typedName()), owner.getValue(), chosenScopes(), duration));
    }
}
