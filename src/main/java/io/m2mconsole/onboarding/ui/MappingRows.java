package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.shared.ScopeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Scopes from elsewhere, each with the scope here that takes its place; to be changed. */
final class MappingRows extends Div {

    private final List<ComboBox<ScopeName>> fields = new ArrayList<>();

    MappingRows(Map<ScopeName, Optional<ScopeName>> proposals, Collection<ScopeName> here, Runnable changed) {
        addClassName("mapping-rows");
        proposals.forEach((from, proposal) -> {
            var field = new ComboBox<ScopeName>();
            field.setItems(here);
            field.setAriaLabel("Scope in place of " + from);
            field.setPlaceholder("not granted");
            field.setClearButtonVisible(true);
            proposal.ifPresent(field::setValue);
            field.addValueChangeListener(_ -> changed.run());
            fields.add(field);
            var arrow = VaadinIcon.ARROW_RIGHT.create();
            arrow.getElement().setAttribute("aria-hidden", "true");
            add(new Div(new Code(from.toString()), arrow, field));
        });
    }

    Set<ScopeName> chosen() {
        return fields.stream().map(ComboBox::getValue).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
