package io.m2mconsole.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class OverviewItem implements MenuItem {

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.DASHBOARD;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String path(EnvironmentId environment) {
        return environment.value();
    }
}
