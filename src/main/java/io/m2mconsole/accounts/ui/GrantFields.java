package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.m2mconsole.people.Grant;
import io.m2mconsole.people.Role;
import io.m2mconsole.shared.EnvironmentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A role for everywhere, and one for each environment where it differs. */
final class GrantFields extends Div {

    private final Select<Role> everywhere = select("Role everywhere", "No role");
    private final Map<EnvironmentId, Select<Role>> there = new LinkedHashMap<>();

    GrantFields(List<EnvironmentId> environments, List<Grant> grants) {
        addClassName("grant-fields");
        everywhere.setHelperText("Administering people and the console takes this one");
        add(everywhere);
        environments.forEach(environment -> {
            var field = select("In " + environment, "As everywhere");
            there.put(environment, field);
            add(field);
        });
        grants.forEach(grant -> grant.place()
                .map(place -> Optional.ofNullable(there.get(place)))
                .orElse(Optional.of(everywhere))
                .ifPresent(field -> field.setValue(grant.role())));
    }

    List<Grant> grants() {
        var grants = new ArrayList<Grant>();
        everywhere.getOptionalValue().map(Grant::new).ifPresent(grants::add);
        there.forEach((place, field) ->
                field.getOptionalValue().map(role -> new Grant(role, place)).ifPresent(grants::add));
        return grants;
    }

    private static Select<Role> select(String label, String none) {
        var field = new Select<Role>();
        field.setLabel(label);
        field.setItems(Role.values());
        field.setItemLabelGenerator(role -> role == null ? none : role.title());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(none);
        field.setPlaceholder(none);
        return field;
    }
}
