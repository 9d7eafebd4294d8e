package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.onboarding.SecretKeeping;
import java.util.List;

/** How the secret is kept: with which key, and who may read it; folded away, as most leave it as it is. */
final class SecretFields extends Details {

    private final TextField key = new TextField("KMS key");
    private final TextField reader = new TextField("Role that may read the secret");

    SecretFields(OnboardChoices choices, Runnable changed) {
        super("Key and reader of the secret");
        addClassName("onboard-secret");
        key.setValue(choices.environment().kmsKey().orElse(""));
        key.setPlaceholder("alias/m2m");
        key.setHelperText("Left empty, Secrets Manager's own key encrypts it.");
        key.setErrorMessage(SecretKeeping.KEY_SENTENCE);
        reader.setPlaceholder("arn:aws:iam::123456789012:role/inventory-service");
        reader.setHelperText(
                "The secret's resource policy lets it read the value. Left empty, IAM policies alone decide.");
        reader.setErrorMessage(SecretKeeping.READER_SENTENCE);
        for (var field : List.of(key, reader)) {
            field.setWidthFull();
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(_ -> {
                check();
                changed.run();
            });
        }
        var lines = new Div(key, reader);
        lines.addClassName("dialog-lines");
        add(lines);
    }

    boolean isInvalid() {
        return key.isInvalid() || reader.isInvalid();
    }

    /** @throws IllegalArgumentException where a field is invalid */
    SecretKeeping keeping() {
        return new SecretKeeping(key.getValue(), reader.getValue());
    }

    private void check() {
        var typedKey = key.getValue().strip();
        var typedReader = reader.getValue().strip();
        key.setInvalid(!typedKey.isEmpty() && !SecretKeeping.fitsKey(typedKey));
        reader.setInvalid(!typedReader.isEmpty() && !SecretKeeping.fitsReader(typedReader));
    }
}
