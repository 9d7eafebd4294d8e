package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.ShownClient;
import io.m2mconsole.editing.Change;
import io.m2mconsole.editing.Edit;
import io.m2mconsole.editing.Edits;
import io.m2mconsole.editing.Origin;
import io.m2mconsole.editing.Version;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.shared.Remote;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A client's settings, edited in place: the form, then the difference, then it is written. */
final class SettingsPanel extends Composite<Panel> {

    private final transient Environment environment;
    private final transient AppClient client;
    private final transient Edits edits;
    private final transient Supplier<Origin> origin;
    private final transient Optional<String> refusal;
    private final Div body = new Div();
    private final Button edit = new Button("Edit", VaadinIcon.EDIT.create(), _ -> open());

    /** A version opened to be changed, and who owns the definition. */
    private record Opened(Version version, Origin origin) {}

    SettingsPanel(
            Environment environment, AppClient client, Edits edits, Supplier<Origin> origin, Optional<String> refusal) {
        this.environment = environment;
        this.client = client;
        this.edits = edits;
        this.origin = origin;
        this.refusal = refusal;
    }

    @Override
    protected Panel initContent() {
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel("Edit settings");
        facts();
        return new Panel("Settings", body).withAction(Permitted.unless(refusal, edit));
    }

    private void facts() {
        body.removeAll();
        body.add(new ClientFacts(environment, client));
        edit.setVisible(true);
    }

    private void open() {
        edit.setVisible(false);
        run(() -> new Opened(edits.open(environment, client.id()), origin.get()), this::form);
    }

    private void form(Opened opened) {
        body.removeAll();
        body.add(new SettingsForm(
                opened.version(),
                change -> run(
                        () -> edits.preview(environment, opened.version(), change),
                        outcome -> review(opened, change, outcome)),
                this::facts));
    }

    private void review(Opened opened, Change change, Edit outcome) {
        switch (outcome) {
            case Edit.Unchanged _ -> {
                Notices.success("All is so already.");
                ShownClient.reload();
            }
            case Edit.Overtaken overtaken -> overtaken(opened, overtaken, change);
            case Edit.Changed changed -> {
                body.removeAll();
                var save = new Button("Save", VaadinIcon.CHECK.create());
                save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                save.setDisableOnClick(true);
                save.addClickListener(_ -> save(opened, change));
                var byHand = new ByHand[1];
                byHand[0] = new ByHand(opened.origin().warning(), () -> save.setEnabled(byHand[0].allowed()));
                save.setEnabled(byHand[0].allowed());
                var buttons = new Div(save, new Button("Back", _ -> form(opened)));
                buttons.addClassName("settings-buttons");
                var content = new Div(
                        new Paragraph("Everything else stays as it is:"),
                        new DifferenceTable(changed.differences(), "Now", "Then"),
                        byHand[0],
                        buttons);
                content.addClassName("settings-form");
                body.add(content);
            }
        }
    }

    private void save(Opened opened, Change change) {
        run(() -> edits.save(environment, opened.version(), change), outcome -> {
            switch (outcome) {
                case Edit.Changed _, Edit.Unchanged _ -> {
                    Notices.success("Saved " + client.name() + ".");
                    ShownClient.reload();
                }
                case Edit.Overtaken overtaken -> overtaken(opened, overtaken, change);
            }
        });
    }

    private void overtaken(Opened opened, Edit.Overtaken overtaken, Change change) {
        new OvertakenDialog(
                        overtaken,
                        () -> save(new Opened(overtaken.now(), opened.origin()), change),
                        ShownClient::reload)
                .open();
    }

    private <T> void run(Supplier<T> call, Consumer<T> done) {
        Background.run(call, outcome -> {
            switch (outcome) {
                case Remote.Ready<T>(T value, var _) -> done.accept(value);
                case Remote.Failed<T>(var problem) -> {
                    Notices.problem(problem);
                    facts();
                }
                case Remote.Loading<T> _ -> {}
            }
        });
    }
}
