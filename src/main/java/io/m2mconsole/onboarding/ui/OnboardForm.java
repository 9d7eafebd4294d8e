package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.onboarding.OnboardRequest;
import io.m2mconsole.onboarding.Particulars;
import io.m2mconsole.onboarding.SecretKeeping;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The one form: name, who answers for it, access, token lifetime, and one button. */
final class OnboardForm extends Div {

    private static final int SHORTEST = (int) NewClient.SHORTEST_LIFETIME.toMinutes();
    private static final int LONGEST = (int) NewClient.LONGEST_LIFETIME.toMinutes();
    private static final int DEFAULT_MINUTES = 60;

    private final TextField name = new TextField("Name");
    private final IntegerField minutes = new IntegerField("Token lifetime in minutes");
    private final Button onboard = new Button("Onboard");
    private final ParticularsFields particulars;
    private final AccessChoice access;
    private final SecretFields secret;
    private final transient OnboardChoices choices;
    private final transient Consumer<OnboardForm> changed;
    private final boolean ready;

    /** @param changed told at every change, to show what would be made */
    OnboardForm(OnboardChoices choices, Consumer<OnboardForm> changed, Consumer<OnboardRequest> asked) {
        this.choices = choices;
        this.changed = changed;
        addClassName("onboard-form");
        particulars =
                new ParticularsFields(choices.model().map(Model::particulars).orElse(Particulars.NONE), this::update);
        access = new AccessChoice(choices, this::update);
        secret = new SecretFields(choices, this::update);
        createFields();
        onboard.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        onboard.addClickListener(_ -> request().ifPresent(asked));
        add(name, particulars, access, minutes, secret, onboard);
        ready = true;
        update();
    }

    String typedName() {
        return name.getValue().strip();
    }

    Set<ScopeName> chosenScopes() {
        return access.chosen();
    }

    Optional<Duration> lifetime() {
        return Optional.ofNullable(minutes.getValue())
                .filter(value -> value >= SHORTEST && value <= LONGEST)
                .map(Duration::ofMinutes);
    }

    /** How the secret would be kept; empty while that is not right yet. */
    Optional<SecretKeeping> keeping() {
        return secret.isInvalid() ? Optional.empty() : Optional.of(secret.keeping());
    }

    private void createFields() {
        name.setRequiredIndicatorVisible(true);
        name.setPlaceholder("InventoryService");
        name.setMaxLength(128);
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setAutofocus(true);
        if (choices.promotes()) {
            choices.model()
                    .ifPresent(model -> name.setValue(model.client().name().value()));
        }
        name.addValueChangeListener(_ -> update());
        minutes.setMin(SHORTEST);
        minutes.setMax(LONGEST);
        minutes.setValue(choices.model()
                .map(model -> (int) model.client().tokenLifetime().toMinutes())
                .orElse(DEFAULT_MINUTES));
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setManualValidation(true);
        minutes.setValueChangeMode(ValueChangeMode.EAGER);
        minutes.addValueChangeListener(_ -> update());
    }

    private void update() {
        if (!ready) {
            return;
        }
        // An empty field is not wrong yet, only unfinished.
        var objection = typedName().isEmpty() ? Optional.<String>empty() : choices.objection(typedName());
        name.setInvalid(objection.isPresent());
        name.setErrorMessage(objection.orElse(""));
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
        if (name.isInvalid() || particulars.isInvalid() || secret.isInvalid() || minutes.isInvalid()) {
            return Optional.of("Mend the marked fields first");
        }
        return access.missing();
    }

    private Optional<OnboardRequest> request() {
        return missing().isPresent()
                ? Optional.empty()
                : lifetime()
                        .map(duration -> new OnboardRequest(
                                new ClientName(typedName()),
                                particulars.particulars(),
                                chosenScopes(),
                                duration,
                                secret.keeping()));
    }
}
