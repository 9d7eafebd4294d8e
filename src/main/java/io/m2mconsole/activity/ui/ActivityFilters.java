package io.m2mconsole.activity.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.Outcome;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The fields that say which activity to show. */
class ActivityFilters {

    private final SearchField text = new SearchField("Search activity");
    private final ComboBox<String> actor = new ComboBox<>();
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField target = new TextField();
    private final Select<Outcome> outcome = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Select<Boolean> everywhere = new Select<>();

    ActivityFilters(Activity activity, Consumer<ActivityQuery> changed) {
        named(actor, "Anyone", "Who");
        actor.setItems(activity.actors());
        named(action, "Any action", "What was done");
        action.setItems(activity.actions());
        target.setPlaceholder("To what");
        target.setAriaLabel("To what");
        target.setClearButtonVisible(true);
        target.setValueChangeMode(ValueChangeMode.LAZY);
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(value -> value == null ? "Any outcome" : OutcomeBadge.word(value));
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption("Any outcome");
        outcome.setPlaceholder("Any outcome");
        outcome.setAriaLabel("Outcome");
        day(from, "From");
        day(to, "To");
        everywhere.setItems(false, true);
        everywhere.setItemLabelGenerator(all -> all ? "All environments" : "This environment");
        everywhere.setAriaLabel("Environment of the activity");
        for (HasValue<?, ?> field : new HasValue<?, ?>[] {text, actor, action, target, outcome, from, to, everywhere}) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(query());
                }
            });
        }
    }

    Toolbar toolbar() {
        var toolbar = new Toolbar(text, actor, action, target, outcome, from, to, everywhere);
        toolbar.addClassName("activity-filters");
        return toolbar;
    }

    void show(ActivityQuery query) {
        text.setValue(query.text());
        actor.setValue(query.actor().orElse(null));
        action.setValue(query.action().orElse(null));
        target.setValue(query.target());
        query.outcome().ifPresentOrElse(outcome::setValue, outcome::clear);
        from.setValue(query.from().orElse(null));
        to.setValue(query.to().orElse(null));
        everywhere.setValue(query.everywhere());
    }

    private ActivityQuery query() {
        return new ActivityQuery(
                text.getValue().strip(),
                actor.getOptionalValue(),
                action.getOptionalValue(),
                target.getValue().strip(),
                outcome.getOptionalValue(),
                from.getOptionalValue(),
                to.getOptionalValue(),
                everywhere.getValue(),
                Optional.empty());
    }

    private static void named(ComboBox<String> box, String placeholder, String label) {
        box.setPlaceholder(placeholder);
        box.setAriaLabel(label);
        box.setClearButtonVisible(true);
    }

    private static void day(DatePicker picker, String label) {
        picker.setPlaceholder(label);
        picker.setAriaLabel(label + " (day in UTC)");
        picker.setClearButtonVisible(true);
        // Days as the URL writes them, the same for everyone who gets the link.
        picker.setLocale(Locale.CANADA);
    }
}
