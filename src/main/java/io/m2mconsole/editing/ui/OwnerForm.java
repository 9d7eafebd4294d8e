package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.editing.Tags;
import io.m2mconsole.secrets.TagValue;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;

/** Owner, contact, purpose, expiry with its zone, and the mark of Terraform; checked while typing. */
final class OwnerForm extends Div {

    private final transient Tags opened;
    private final TextField owner = field("Owner", "The person or team that answers for it");
    private final TextField contact = field("Contact", "How to reach them, such as an address or a channel");
    private final TextField purpose = field("Purpose", "What the client is for");
    private final DateTimePicker expiry = new DateTimePicker("Expires");
    private final ComboBox<String> zone = new ComboBox<>("Time zone");
    private final Checkbox terraform = new Checkbox("Terraform defines this client");
    private final Button save = new Button("Save", VaadinIcon.CHECK.create());

    OwnerForm(Tags opened, Consumer<Tags> saved, Runnable cancelled) {
        this.opened = opened;
        addClassName("owner-form");
        owner.setValue(opened.owner());
        contact.setValue(opened.contact());
        purpose.setValue(opened.purpose());
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(ZoneId.systemDefault().getId());
        opened.expiresAt().ifPresent(at -> {
            expiry.setValue(at.toLocalDateTime());
            zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
            zone.setValue(at.getOffset().equals(ZoneOffset.UTC) ? "UTC" : zone.getValue());
            if (!at.getOffset().equals(ZoneId.of(zone.getValue()).getRules().getOffset(at.toInstant()))) {
                expiry.setValue(at.atZoneSameInstant(ZoneId.of(zone.getValue())).toLocalDateTime());
            }
        });
        expiry.setHelperText("Told when it comes; nothing is deleted by it.");
        terraform.setValue(opened.definedBy().equals(Tags.TERRAFORM));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(_ -> saved.accept(wanted()));
        for (var field : new TextField[] {owner, contact, purpose}) {
            field.addValueChangeListener(_ -> check());
        }
        zone.addValueChangeListener(_ -> check());
        expiry.addValueChangeListener(_ -> check());
        var buttons = new Div(save, new Button("Cancel", _ -> cancelled.run()));
        buttons.addClassName("settings-buttons");
        add(owner, contact, purpose, expiry, zone, terraform, buttons);
    }

    private void check() {
        var fits = true;
        for (var field : new TextField[] {owner, contact, purpose}) {
            var good = TagValue.fits(field.getValue().strip());
            field.setInvalid(!good);
            fits &= good;
        }
        var zoned = expiry.getValue() == null || zone.getValue() != null;
        save.setEnabled(fits && zoned);
        save.setTooltipText(fits ? zoned ? "" : "An expiry needs its time zone" : "Mend what is marked first");
    }

    private Tags wanted() {
        var at = Optional.ofNullable(expiry.getValue())
                .map(time -> time.atZone(ZoneId.of(zone.getValue()))
                        .toOffsetDateTime()
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        var mark = terraform.getValue()
                ? Tags.TERRAFORM
                : opened.definedBy().equals(Tags.TERRAFORM) ? "" : opened.definedBy();
        // What somebody else wrote there and is no instant stays, unless an instant takes its place.
        var unread = opened.expiresAt().isEmpty() ? opened.expiry() : "";
        return new Tags(owner.getValue(), contact.getValue(), purpose.getValue(), at.orElse(unread), mark);
    }

    private static TextField field(String label, String help) {
        var field = new TextField(label);
        field.setHelperText(help);
        field.setErrorMessage(TagValue.SENTENCE);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }
}
