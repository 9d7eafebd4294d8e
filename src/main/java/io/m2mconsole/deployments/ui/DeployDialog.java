package io.m2mconsole.deployments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.access.Flip;
import io.m2mconsole.environments.ApiStage;
import java.util.List;

/** Asks before a deployment, with the cells it flips. */
final class DeployDialog extends Dialog {

    DeployDialog(ApiStage stage, int changes, List<Flip> flips, Runnable deploy) {
        setHeaderTitle("Deploy " + stage.apiName() + " to " + stage.stage());
        setWidth("36rem");
        var button = new Button("Deploy", VaadinIcon.ROCKET.create(), _ -> {
            close();
            deploy.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var lines = new Div(
                new Paragraph((changes == 1 ? "1 method changes" : changes + " methods change")
                        + " for every caller of the stage. Everything in the API's working copy is deployed, also what"
                        + " others changed in it."),
                new FlipList(flips));
        lines.addClassName("dialog-lines");
        add(lines);
        getFooter().add(new Button("Cancel", _ -> close()), button);
    }
}
