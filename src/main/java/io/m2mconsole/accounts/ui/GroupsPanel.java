package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.people.SignInWays;
import java.util.Locale;

/** What the identity provider's groups map to, as configured. */
final class GroupsPanel extends Div {

    GroupsPanel(String label, SignInWays ways) {
        var facts = new Facts();
        ways.administrators().forEach(name -> facts.with(name, "administrator everywhere, named in the configuration"));
        ways.mappings()
                .forEach(mapped -> facts.with(
                        mapped.group(),
                        mapped.role().title().toLowerCase(Locale.ROOT)
                                + (mapped.environments().isEmpty()
                                        ? " everywhere"
                                        : " in " + String.join(", ", mapped.environments()))));
        var text = new Paragraph("Groups of " + label + ". They are mapped in the configuration, under ");
        text.add(
                new Code("console.oidc.roles"),
                new com.vaadin.flow.component.Text("; a person without any is not let in."));
        text.addClassName("secondary");
        add(new Panel("What groups map to", text, facts));
    }
}
