package io.m2mconsole.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Optional;

/** Which environment the page is about; choosing another opens the same page there. */
class EnvironmentSwitch extends Select<EnvironmentId> {

    private final Visible visible;

    EnvironmentSwitch(Visible visible) {
        this.visible = visible;
        addClassName("environment-switch");
        setAriaLabel("Environment");
        setPrefixComponent(VaadinIcon.CLOUD_O.create());
        setItemLabelGenerator(EnvironmentId::value);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open(change.getValue());
            }
        });
    }

    void show(Optional<EnvironmentId> environment) {
        var ids = visible.environments();
        setItems(ids);
        setVisible(!ids.isEmpty());
        environment.ifPresent(this::setValue);
    }

    /** The page's first segments stay: an id further down means nothing in another environment. */
    private static void open(EnvironmentId environment) {
        var ui = UI.getCurrentOrThrow();
        var segments = ui.getActiveViewLocation().getSegments();
        var page = segments.size() > 1 ? "/" + segments.get(1) : "";
        ui.navigate(environment.value() + page);
    }
}
