package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkTask;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.people.Right;
import io.m2mconsole.secrets.TagValue;
import java.util.List;
import java.util.Optional;

/** Names who answers for the selected clients. */
class OwnerAction implements BulkAction {

    private final Bulk bulk;

    OwnerAction(Bulk bulk) {
        this.bulk = bulk;
    }

    @Override
    public String title() {
        return "Set the owner";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.USER;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Right right() {
        return Right.PROVISION;
    }

    @Override
    public void start(Environment environment, List<AppClient> clients, Runnable done) {
        var dialog = new BulkDialog(bulk, environment, clients, "Set the owner", "Set for");
        var owner = new TextField("Owner");
        owner.setHelperText("The person or team that answers for them, such as an e-mail address");
        owner.setErrorMessage(TagValue.SENTENCE);
        owner.setValueChangeMode(ValueChangeMode.EAGER);
        owner.setWidthFull();
        owner.addValueChangeListener(change -> {
            var text = change.getValue().strip();
            owner.setInvalid(!TagValue.fits(text));
            dialog.wants(
                    text.isEmpty() || !TagValue.fits(text)
                            ? Optional.empty()
                            : Optional.of(new BulkTask.SetOwner(text)),
                    "Name an owner first");
        });
        dialog.with(
                        owner,
                        new Paragraph("The owner is a tag of the stored secret. Clients whose secret is not stored are"
                                + " reported and left as they are: adopt them first."))
                .open();
    }
}
