package io.m2mconsole.kit;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A page's search box; the key {@code /} goes to it. */
public final class SearchField extends TextField {

    /** @param label what is searched, such as "Search clients" */
    public SearchField(String label) {
        addClassName("search-field");
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(250);
    }
}
