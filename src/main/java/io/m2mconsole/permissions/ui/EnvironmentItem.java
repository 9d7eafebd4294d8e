package io.m2mconsole.permissions.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class EnvironmentItem implements MenuItem {

    @Override
    public String title() {
        return "Environment";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CLOUD_O;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String path(EnvironmentId environment) {
        return PermissionsNavigation.environment(environment);
    }
}
