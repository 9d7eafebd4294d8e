package io.m2mconsole.reports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.kit.ConfirmByTypingDialog;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.runs.RunPlan;
import io.m2mconsole.runs.ui.ForecastText;
import io.m2mconsole.trials.ui.MethodText;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Chooses the cells of a run, and says beforehand what it will send and cost. */
final class PlanForm extends Div {

    private final MultiSelectComboBox<AppClient> clients = new MultiSelectComboBox<>("Clients");
    private final MultiSelectComboBox<ApiMethod> methods = new MultiSelectComboBox<>("Methods");
    private final MultiSelectComboBox<TokenVariant> variants = new MultiSelectComboBox<>("Tokens");
    private final TextField probe = new TextField("Path parameters");
    private final Checkbox unsafe = new Checkbox("Also send POST, PUT, PATCH, DELETE, ANY: this changes real data");
    private final ForecastText forecast = new ForecastText();
    private final Button start = new Button("Start run", VaadinIcon.PLAY.create());
    private final Select<Every> every = new Select<>();
    private final Button schedule = new Button("Schedule", VaadinIcon.CALENDAR_CLOCK.create());
    private boolean underWay;
    private String unfit = "";
    private final RunChoices choices;
    private final RunTools tools;

    PlanForm(RunChoices choices, RunTools tools, Consumer<RunPlan> started, BiConsumer<RunPlan, Duration> scheduled) {
        this.choices = choices;
        this.tools = tools;
        addClassName("plan-form");
        clients.setItems(choices.clients());
        clients.setItemLabelGenerator(client -> client.name().value());
        clients.setPlaceholder("All " + choices.clients().size());
        methods.setItems(choices.methods());
        methods.setItemLabelGenerator(method -> MethodText.label(method, choices.methods()));
        methods.setPlaceholder("All " + choices.methods().size());
        variants.setItems(
                Arrays.stream(TokenVariant.values()).filter(TokenVariant::alone).toList());
        variants.setItemLabelGenerator(TokenVariant::word);
        variants.setValue(Set.of(TokenVariant.GOOD));
        probe.setValue(tools.trials().probe());
        probe.setRequired(true);
        probe.setHelperText("The value of each.");
        every.setLabel("Again every");
        every.setItems(Every.values());
        every.setItemLabelGenerator(one -> one.word);
        every.setValue(Every.DAY);
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickListener(_ -> confirmed(started));
        schedule.addClickListener(_ -> confirmed(plan -> scheduled.accept(plan, every.getValue().time)));
        if (choices.environment().sendsPredictedDenials()) {
            unsafe.setHelperText("Unticked, only those that are predicted denied are sent.");
        }
        clients.addValueChangeListener(_ -> show());
        methods.addValueChangeListener(_ -> show());
        variants.addValueChangeListener(_ -> show());
        unsafe.addValueChangeListener(_ -> show());
        probe.addValueChangeListener(_ -> show());
        var fields = new Div(clients, methods, variants, probe);
        fields.addClassName("plan-fields");
        var actions = new Div(start, every, schedule);
        actions.addClassName("plan-actions");
        add(fields, unsafe, forecast, actions);
        show();
    }

    /** Whether a run may start now. */
    void running(boolean running) {
        underWay = running;
        allow();
    }

    private void show() {
        var told = tools.runs().forecast(choices.environment(), plan(true), choices.clients(), choices.methods());
        forecast.show(told);
        unfit = told.cells() > told.most()
                ? "Choose fewer clients, methods or tokens"
                : told.cells() == 0 || probe.isEmpty()
                        ? "Choose at least one token, and a value for path parameters"
                        : "";
        allow();
    }

    private void allow() {
        start.setEnabled(!underWay && unfit.isEmpty());
        start.setTooltipText(underWay ? "A run is under way" : unfit);
        schedule.setEnabled(unfit.isEmpty());
        schedule.setTooltipText(unfit);
    }

    private void confirmed(Consumer<RunPlan> then) {
        var name = choices.environment().id().value();
        if (unsafe.getValue() && choices.environment().guarded()) {
            new ConfirmByTypingDialog(
                            "Run in a protected environment",
                            "The run sends requests that may change data in " + name + ".",
                            name,
                            "Run",
                            () -> then.accept(plan(true)))
                    .open();
            return;
        }
        then.accept(plan(false));
        // A tick is given for one run only.
        unsafe.setValue(false);
    }

    private RunPlan plan(boolean confirmed) {
        return RunPlan.of(
                chosen(clients.getValue(), choices.clients()),
                chosen(methods.getValue(), choices.methods()),
                variants.getValue(),
                consent(confirmed),
                probe.getValue());
    }

    private Consent consent(boolean confirmed) {
        return Consent.of(unsafe.getValue(), confirmed && choices.environment().guarded());
    }

    private static <T> Collection<T> chosen(Set<T> some, List<T> all) {
        return some.isEmpty() ? all : all.stream().filter(some::contains).toList();
    }

    private enum Every {
        HOUR("hour", Duration.ofHours(1)),
        SIX_HOURS("6 hours", Duration.ofHours(6)),
        DAY("day", Duration.ofDays(1)),
        WEEK("week", Duration.ofDays(7));

        private final String word;
        private final Duration time;

        Every(String word, Duration time) {
            this.word = word;
            this.time = time;
        }
    }
}
