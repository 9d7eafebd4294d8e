package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.people.Right;
import io.m2mconsole.people.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which rights each role bundles. */
final class RolesPanel extends Div {

    RolesPanel() {
        var facts = new Facts();
        for (var role : Role.values()) {
            facts.with(
                    role.title(),
                    Arrays.stream(Right.values())
                            .filter(role.rights()::contains)
                            .map(right -> right.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        var text = new Paragraph("A role in an environment stands there in place of the role for everywhere.");
        text.addClassName("secondary");
        add(new Panel("Roles", text, facts));
    }
}
