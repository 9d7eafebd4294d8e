package io.m2mconsole.findings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.findings.Acknowledgement;
import io.m2mconsole.findings.KnownFinding;
import io.m2mconsole.findings.RuleDocs;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.shared.EnvironmentId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;

/** A finding with its evidence and its rule's page; it can be acknowledged here. */
final class FindingDialog extends Dialog {

    private final TextArea reason = new TextArea("Reason");
    private final DatePicker until = new DatePicker("Until");
    private final Button acknowledge = new Button("Acknowledge");

    /**
     * @param mayAcknowledge whether the person has the right to
     * @param acknowledged told the reason and the last day
     * @param reopened takes the acknowledgement back
     */
    FindingDialog(
            EnvironmentId environment,
            KnownFinding known,
            boolean mayAcknowledge,
            BiConsumer<String, LocalDate> acknowledged,
            Runnable reopened) {
        var finding = known.finding();
        setHeaderTitle(finding.rule().title());
        setWidth("42rem");
        addClassName("finding-dialog");
        var cure = Cure.of(environment, finding);
        var link = new Anchor(cure.path(), cure.label());
        var facts = new Facts()
                .with("About", finding.subject().label())
                .with("Severity", SeverityBadge.of(finding.rule().severity()))
                .with("Evidence", finding.evidence())
                .with("Cure", link)
                .with("Rule", finding.rule().id());
        // Its title stands above already.
        var page = RuleDocs.of(finding.rule());
        var text = new Markdown(page.substring(page.indexOf('\n')).strip());
        text.addClassName("finding-page");
        add(facts, text);
        getFooter().add(new Button("Close", _ -> close()));
        known.acknowledged()
                .ifPresentOrElse(
                        one -> showAcknowledgement(one, mayAcknowledge, reopened),
                        () -> askForAcknowledgement(mayAcknowledge, acknowledged));
    }

    private void showAcknowledgement(Acknowledgement acknowledgement, boolean may, Runnable reopened) {
        add(new Paragraph("Acknowledged by " + acknowledgement.by() + " until " + acknowledgement.until() + ": "
                + acknowledgement.reason()));
        var reopen = new Button("Take it back", _ -> {
            close();
            reopened.run();
        });
        reopen.setEnabled(may);
        reopen.setTooltipText(may ? "It is open again then" : "It needs the right to provision");
        getFooter().add(reopen);
    }

    private void askForAcknowledgement(boolean may, BiConsumer<String, LocalDate> acknowledged) {
        var today = LocalDate.now(ZoneOffset.UTC);
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setHelperText("Why it may stay as it is, for those who come after you.");
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        until.setMin(today);
        until.setValue(today.plusDays(90));
        until.setHelperText("It is open again afterwards.");
        acknowledge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        acknowledge.addClickListener(_ -> {
            close();
            acknowledged.accept(reason.getValue(), until.getValue());
        });
        reason.addValueChangeListener(_ -> enable(may));
        until.addValueChangeListener(_ -> enable(may));
        enable(may);
        var form = new Div(reason, until);
        form.addClassName("acknowledge-form");
        add(form);
        getFooter().add(acknowledge);
    }

    private void enable(boolean may) {
        var complete = !reason.getValue().isBlank() && !until.isEmpty() && !until.isInvalid();
        acknowledge.setEnabled(may && complete);
        acknowledge.setTooltipText(
                !may ? "It needs the right to provision" : complete ? "" : "Give a reason and a day first");
    }
}
