package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkTask;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.clients.ui.Wording;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.ConfirmField;
import io.m2mconsole.people.Right;
import io.m2mconsole.secrets.Secrets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Deletes the selected clients with their stored secrets. */
class DeleteAction implements BulkAction {

    private final Bulk bulk;
    private final Secrets secrets;

    DeleteAction(Bulk bulk, Secrets secrets) {
        this.bulk = bulk;
        this.secrets = secrets;
    }

    @Override
    public String title() {
        return "Delete";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.TRASH;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Right right() {
        return Right.PROVISION;
    }

    @Override
    public void start(Environment environment, List<AppClient> clients, Runnable done) {
        var dialog = new BulkDialog(bulk, environment, clients, "Delete clients", "Delete").dangerous();
        var days = new IntegerField("Stored secrets can be restored for, in days");
        days.setValue(secrets.recoveryDays());
        days.setMin(7);
        days.setMax(30);
        days.setStepButtonsVisible(true);
        days.setErrorMessage("7 to 30 days.");
        days.setWidthFull();
        var typed = new ConfirmField(String.valueOf(clients.size()));
        Runnable check = () -> dialog.wants(
                typed.matches() && days.getValue() != null && days.getValue() >= 7 && days.getValue() <= 30
                        ? Optional.of(new BulkTask.Delete(days.getValue()))
                        : Optional.empty(),
                "Type the number of clients first");
        days.addValueChangeListener(_ -> check.run());
        typed.addValueChangeListener(_ -> check.run());
        var longest = clients.stream()
                .map(AppClient::tokenLifetime)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        dialog.with(
                        new Paragraph("Deleting is final: workloads that use these clients get no more tokens. Tokens"
                                + " already issued stay valid until they expire, up to " + Wording.lifetime(longest)
                                + ". Their stored secrets can be restored on page Secrets."),
                        days,
                        typed)
                .open();
    }
}
