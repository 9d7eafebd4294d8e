package io.m2mconsole.removal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.ConfirmByTypingDialog;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.removal.CleanUp;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Previews and removes what the console itself made in an environment. */
@Route(":environment/clean-up")
@PageTitle("Clean up · M2M Console")
@PermitAll
class CleanUpView extends Div implements BeforeEnterObserver {

    private final transient Operations operations;
    private final transient Environments environments;
    private final transient CleanUp cleanUp;
    private final transient Loader<Preview> loader = new Loader<>();

    /** What would be removed, and where. */
    record Preview(Environment environment, List<CleanUp.Item> items) {}

    CleanUpView(Environments environments, CleanUp cleanUp, Operations operations) {
        this.operations = operations;
        this.environments = environments;
        this.cleanUp = cleanUp;
        addClassNames("page", "page-wide-grid");
        add(
                new PageHeader(
                        "Clean up",
                        "Clients and secrets that this console made here. Remove them before the stack goes: the stack does"
                                + " not know them.",
                        new Refresh(loader)),
                new RemotePanel<>(loader, this::content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = EnvironmentParameter.of(event);
        loader.load(() -> {
            var environment = environments.get(id);
            return new Preview(environment, cleanUp.preview(environment));
        });
    }

    private Component content(Preview preview) {
        if (preview.items().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    "Nothing to clean up",
                    "This console has made no client or secret in this environment, or they are gone already.");
        }
        var grid = new CleanUpGrid(preview.items());
        var forGood = new Checkbox("Delete secrets at once, without a recovery window");
        forGood.setTooltipText("Otherwise they can be restored for some weeks, and keep their names until then");
        var start = new Button("Remove " + preview.items().size() + "…", VaadinIcon.TRASH.create());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        start.addClickListener(_ -> new ConfirmByTypingDialog(
                        "Remove clients and secrets",
                        "Removes " + preview.items().size() + " of the console's own from "
                                + preview.environment().id() + ". Workloads that use them get no more tokens.",
                        preview.environment().id().value(),
                        "Remove",
                        () -> {
                            start.setEnabled(false);
                            forGood.setEnabled(false);
                            remove(preview, forGood.getValue(), grid);
                        })
                .open());
        Permitted.unless(
                operations.refusal(Action.CLIENT_DELETE, preview.environment().id()), start);
        var content = new Div(new Toolbar(forGood).withEnd(start), grid);
        content.addClassName("clean-up");
        return content;
    }

    private void remove(Preview preview, boolean forGood, CleanUpGrid grid) {
        var show = UI.getCurrentOrThrow().<CleanUp.Outcome>accessLater(grid::show, () -> {});
        Background.run(
                () -> {
                    // It goes on when the page is left.
                    cleanUp.removeAll(preview.environment(), preview.items(), forGood, show);
                    return preview;
                },
                _ -> grid.finish());
    }
}
