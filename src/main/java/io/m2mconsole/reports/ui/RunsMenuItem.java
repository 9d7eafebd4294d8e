package io.m2mconsole.reports.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class RunsMenuItem implements MenuItem {

    @Override
    public String title() {
        return "Runs";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CHECK_SQUARE_O;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String path(EnvironmentId environment) {
        return ReportsNavigation.runs(environment);
    }
}
