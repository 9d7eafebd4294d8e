package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkTask;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Remote;
import java.util.List;
import java.util.Optional;

/** Asks what shall be done to the selected clients, shows what it would do, and starts it. */
final class BulkDialog extends Dialog {

    private final transient Bulk bulk;
    private final transient Environment environment;
    private final transient List<AppClient> clients;
    private final Button start;
    private transient Optional<BulkTask> task = Optional.empty();

    /** @param verb what the button says before the number, such as "Add to" */
    BulkDialog(Bulk bulk, Environment environment, List<AppClient> clients, String title, String verb) {
        this.bulk = bulk;
        this.environment = environment;
        this.clients = clients;
        setHeaderTitle(title);
        setWidth("36rem");
        start = new Button(verb + " " + clients.size() + (clients.size() == 1 ? " client" : " clients"), _ -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setDisableOnClick(true);
        var names =
                clients.stream().limit(5).map(client -> client.name().value()).toList();
        var text = new Paragraph(String.join(", ", names)
                + (clients.size() > names.size() ? " and " + (clients.size() - names.size()) + " more." : "."));
        text.addClassName("secondary");
        add(text);
        getFooter().add(new Button("Cancel", _ -> close()), start);
        wants(Optional.empty(), "Choose first");
    }

    BulkDialog with(Component... content) {
        var body = new Div(content);
        body.addClassName("bulk-body");
        add(body);
        return this;
    }

    BulkDialog dangerous() {
        start.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    /** @param why why it cannot start, where it has no task */
    void wants(Optional<BulkTask> wanted, String why) {
        task = wanted;
        start.setEnabled(wanted.isPresent());
        start.setTooltipText(wanted.isPresent() ? "" : why);
    }

    private void start() {
        task.ifPresent(wanted -> Background.run(() -> bulk.start(environment, wanted, clients), outcome -> {
            switch (outcome) {
                case Remote.Ready<String>(String id, var _) -> {
                    close();
                    UI.getCurrentOrThrow().navigate(BulkNavigation.bulk(environment.id(), id));
                }
                case Remote.Failed<String>(var problem) -> {
                    start.setEnabled(true);
                    if (problem.kind() == Problem.Kind.REQUESTED) {
                        close();
                    }
                    Notices.problem(problem);
                }
                case Remote.Loading<String> _ -> {}
            }
        }));
    }
}
