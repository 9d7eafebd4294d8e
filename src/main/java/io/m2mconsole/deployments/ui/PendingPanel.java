package io.m2mconsole.deployments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is not deployed yet, stage by stage, with the cells that a deployment flips. */
final class PendingPanel extends Div {

    /** @param deploy opens the deployment of a stage */
    PendingPanel(ApisData data, Optional<String> refusal, SerializableConsumer<ApiStage> deploy) {
        addClassName("pending-changes");
        for (var stage : data.picture().pending()) {
            var changes = data.picture().changes(stage);
            var button = new Button("Deploy…", VaadinIcon.ROCKET.create(), _ -> deploy.accept(stage));
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.setTooltipText("Look at what flips, then deploy");
            Permitted.unless(refusal, button);
            var list = new UnorderedList();
            changes.forEach(change -> list.add(new ListItem(sentence(change))));
            add(new Panel(
                            "Not deployed yet: " + stage.apiName() + " / " + stage.stage(),
                            new Paragraph("Callers still meet what was deployed before; the working copy differs:"),
                            list,
                            new FlipList(data.flips(stage)))
                    .withAction(button));
        }
    }

    private static String sentence(MethodChange change) {
        var before = change.before().map(method -> text(method.requirement()));
        var after = change.after().map(method -> text(method.requirement()));
        var detail = before.isPresent() && after.isPresent() && !before.equals(after)
                ? ": " + before.get() + " → " + after.get()
                : after.filter(_ -> before.isEmpty())
                        .map(required -> ": " + required)
                        .orElse("");
        return change.id().label() + " " + change.word() + detail;
    }

    private static String text(Requirement requirement) {
        if (requirement instanceof Requirement.Open) {
            return "open";
        }
        return requirement.anyOf().isEmpty()
                ? "no scope"
                : requirement.anyOf().stream().sorted().map(Object::toString).collect(Collectors.joining(" or "));
    }
}
