package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkTask;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.people.Right;
import java.util.List;
import java.util.Optional;

/** Stores the selected clients' secrets. */
class AdoptAction implements BulkAction {

    private final Bulk bulk;

    AdoptAction(Bulk bulk) {
        this.bulk = bulk;
    }

    @Override
    public String title() {
        return "Adopt secrets";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.SAFE_LOCK;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Right right() {
        return Right.ROTATE;
    }

    @Override
    public void start(Environment environment, List<AppClient> clients, Runnable done) {
        var dialog = new BulkDialog(bulk, environment, clients, "Adopt secrets", "Adopt from")
                .with(new Paragraph("Reads each client's secret from Cognito, proves it by a token, and stores it in"
                        + " Secrets Manager. Those that are stored already stay as they are. Each stored secret costs"
                        + " 0.40 USD a month, each proof a token request."));
        dialog.wants(Optional.of(new BulkTask.Adopt()), "");
        dialog.open();
    }
}
