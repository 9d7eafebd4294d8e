package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.onboarding.Particulars;
import io.m2mconsole.secrets.TagValue;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Who answers for the client, how to reach them, what it is for, and until when. */
final class ParticularsFields extends Div {

    private final TextField owner = new TextField("Owner");
    private final TextField contact = new TextField("Contact");
    private final TextField purpose = new TextField("Purpose");
    private final DateTimePicker expiry = new DateTimePicker("Expires");

    ParticularsFields(Particulars start, Runnable changed) {
        addClassName("onboard-particulars");
        owner.setValue(start.owner());
        owner.setPlaceholder("team-inventory");
        owner.setHelperText("Who answers for it. All four are kept as tags of the secret.");
        contact.setValue(start.contact());
        contact.setPlaceholder("team-inventory@example.com");
        purpose.setValue(start.purpose());
        purpose.setPlaceholder("Nightly stock report");
        for (var field : texts()) {
            field.setManualValidation(true);
            field.setErrorMessage(TagValue.SENTENCE);
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(_ -> {
                check();
                changed.run();
            });
        }
        expiry.setHelperText("In UTC. Nothing is deleted then: a finding tells of it.");
        expiry.setManualValidation(true);
        expiry.setErrorMessage("It lies in the past.");
        expiry.setDatePlaceholder("Date");
        expiry.setTimePlaceholder("Time");
        expiry.setDateAriaLabel("Date it expires on");
        expiry.setTimeAriaLabel("Time it expires at, in UTC");
        expiry.addValueChangeListener(_ -> {
            check();
            changed.run();
        });
        add(owner, contact, purpose, expiry);
    }

    boolean isInvalid() {
        return expiry.isInvalid() || texts().stream().anyMatch(TextField::isInvalid);
    }

    /** @throws IllegalArgumentException where a field is invalid */
    Particulars particulars() {
        var until = Optional.ofNullable(expiry.getValue())
                .map(ParticularsFields::atUtc)
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .orElse("");
        return new Particulars(owner.getValue(), contact.getValue(), purpose.getValue(), until);
    }

    private void check() {
        texts().forEach(field ->
                field.setInvalid(!TagValue.fits(field.getValue().strip())));
        expiry.setInvalid(Optional.ofNullable(expiry.getValue())
                .filter(until -> atUtc(until).isBefore(OffsetDateTime.now(ZoneOffset.UTC)))
                .isPresent());
    }

    private static OffsetDateTime atUtc(LocalDateTime time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private List<TextField> texts() {
        return List.of(owner, contact, purpose);
    }
}
