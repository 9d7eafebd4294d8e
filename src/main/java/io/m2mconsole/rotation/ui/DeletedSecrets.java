package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.operations.Action;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.Remote;
import java.util.List;

/** Deleted secrets whose recovery window has not ended. */
final class DeletedSecrets extends Div {

    private final transient Environment environment;
    private final transient SecretActions actions;
    private final transient Runnable changed;

    DeletedSecrets(Environment environment, List<StoredSecret> secrets, SecretActions actions, Runnable changed) {
        this.environment = environment;
        this.actions = actions;
        this.changed = changed;
        var list = new UnorderedList();
        list.addClassName("secret-list");
        secrets.forEach(secret -> list.add(item(secret)));
        var text = new Paragraph(
                "Restored, a secret keeps its value and tags. Its client, if it was deleted in Cognito, does"
                        + " not come back.");
        text.addClassName("secondary");
        add(new Panel("Deleted, can be restored", text, list));
    }

    private ListItem item(StoredSecret secret) {
        var restore = new Button("Restore", VaadinIcon.ARROW_BACKWARD.create(), _ -> restore(secret));
        restore.setAriaLabel("Restore " + secret.name());
        restore.setDisableOnClick(true);
        Permitted.unless(actions.refusal(Action.SECRET_RESTORE, environment.id()), restore);
        var item = new ListItem(new Code(secret.name()));
        secret.deletion().ifPresent(at -> {
            var when = new Span(new Span("deletion date "), new RelativeTime(at));
            when.addClassName("secondary");
            item.add(when);
        });
        item.add(restore);
        return item;
    }

    private void restore(StoredSecret secret) {
        Background.run(() -> actions.secrets().restoreDeleted(environment, secret), outcome -> {
            switch (outcome) {
                case Remote.Loading<?> _ -> {}
                case Remote.Ready<?> _ -> Notices.success("Restored " + secret.name() + ".");
                case Remote.Failed<?>(var problem) -> Notices.problem(problem);
            }
            changed.run();
        });
    }
}
