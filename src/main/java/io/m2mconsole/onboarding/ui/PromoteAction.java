package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads from a client to its like in another environment. */
@Component
class PromoteAction implements BulkAction {

    private final Environments environments;

    PromoteAction(Environments environments) {
        this.environments = environments;
    }

    @Override
    public String title() {
        return "Promote to another environment";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.ARROW_CIRCLE_UP_O;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Right right() {
        return Right.PROVISION;
    }

    @Override
    public void start(Environment environment, List<AppClient> clients, Runnable done) {
        var client = clients.getFirst();
        var others = environments.ids().stream()
                .filter(id -> !id.equals(environment.id()))
                .toList();
        var dialog = new Dialog();
        dialog.setHeaderTitle("Promote " + client.name());
        dialog.setWidth("28rem");
        var target = new Select<EnvironmentId>();
        target.setLabel("To");
        target.setItems(others);
        target.setWidthFull();
        others.stream().findFirst().ifPresent(target::setValue);
        var go = new Button("Prepare there", _ -> {
            dialog.close();
            UI.getCurrentOrThrow()
                    .navigate(
                            OnboardingNavigation.onboard(target.getValue()),
                            OnboardingNavigation.like(environment.id(), client.id()));
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var refusal = others.isEmpty()
                ? "No other environment is configured"
                : clients.size() > 1 ? "Choose one client at a time" : "";
        go.setEnabled(refusal.isEmpty());
        go.setTooltipText(refusal);
        var text = new Paragraph(
                refusal.isEmpty()
                        ? "It gets the same settings, a secret of its own, and for each scope the one that you confirm on"
                                + " the next page. Nothing is made before that."
                        : refusal + ".");
        var lines = new Div(text, target);
        lines.addClassName("dialog-lines");
        target.setVisible(refusal.isEmpty());
        dialog.add(lines);
        dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), go);
        dialog.open();
    }
}
